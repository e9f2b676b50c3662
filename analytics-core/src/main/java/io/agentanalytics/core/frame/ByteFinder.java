package io.agentanalytics.core.frame;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds a byte eight bytes at a time, and thirty-two while there is nothing to find: most of a
 * recording is text that nobody looks at.
 */
final class ByteFinder {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long LOW_BITS = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final int STRIDE = 4 * Long.BYTES;

  private ByteFinder() {}

  /**
   * Index of the first such byte in {@code [from, to)}, or -1.
   *
   * @param wanted an ASCII character
   */
  static int find(byte[] bytes, int from, int to, char wanted) {
    long pattern = wanted * LOW_BITS;
    int i = from;
    while (i <= to - STRIDE) {
      long found =
          zeroBytes(word(bytes, i) ^ pattern)
              | zeroBytes(word(bytes, i + 8) ^ pattern)
              | zeroBytes(word(bytes, i + 16) ^ pattern)
              | zeroBytes(word(bytes, i + 24) ^ pattern);
      if (found != 0) {
        break;
      }
      i += STRIDE;
    }
    for (; i <= to - Long.BYTES; i += Long.BYTES) {
      long found = zeroBytes(word(bytes, i) ^ pattern);
      if (found != 0) {
        return i + (Long.numberOfTrailingZeros(found) >>> 3);
      }
    }
    for (; i < to; i++) {
      if (bytes[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  /** Eight bytes, the first in the lowest bits. */
  static long word(byte[] bytes, int index) {
    return (long) LONGS.get(bytes, index);
  }

  /**
   * Sets the high bit of the lowest byte that is zero; bits above it may be wrong, but only the
   * first counts.
   */
  private static long zeroBytes(long word) {
    return (word - LOW_BITS) & ~word & HIGH_BITS;
  }
}
