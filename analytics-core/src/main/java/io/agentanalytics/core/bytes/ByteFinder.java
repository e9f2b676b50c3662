package io.agentanalytics.core.bytes;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds bytes eight at a time: most of a recording is text that nobody looks at. */
public final class ByteFinder {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long LOW_BITS = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long QUOTES = '"' * LOW_BITS;
  private static final long BACKSLASHES = '\\' * LOW_BITS;
  private static final long SPACES = ' ' * LOW_BITS;

  private ByteFinder() {}

  /**
   * Index of the first such byte in {@code [from, to)}, or -1.
   *
   * @param wanted an ASCII character
   */
  public static int find(byte[] bytes, int from, int to, char wanted) {
    long pattern = wanted * LOW_BITS;
    int i = from;
    for (; i <= to - Long.BYTES; i += Long.BYTES) {
      long found = lowestZeroByte(word(bytes, i) ^ pattern) & HIGH_BITS;
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

  /**
   * Index of the first byte in {@code [from, to)} of a JSON text that does not stand for itself: a
   * quote, a backslash or a control character; -1 if there is none.
   */
  public static int findTextStop(byte[] bytes, int from, int to) {
    int i = from;
    for (; i <= to - Long.BYTES; i += Long.BYTES) {
      long word = word(bytes, i);
      long found =
          (lowestZeroByte(word ^ QUOTES)
                  | lowestZeroByte(word ^ BACKSLASHES)
                  | ((word - SPACES) & ~word))
              & HIGH_BITS;
      if (found != 0) {
        return i + (Long.numberOfTrailingZeros(found) >>> 3);
      }
    }
    for (; i < to; i++) {
      byte b = bytes[i];
      if (b == '"' || b == '\\' || (b >= 0 && b < ' ')) {
        return i;
      }
    }
    return -1;
  }

  /** Eight bytes, the first in the lowest bits. */
  public static long word(byte[] bytes, int index) {
    return (long) LONGS.get(bytes, index);
  }

  /**
   * Sets the high bit of the lowest byte that is zero. Bits above it may be wrong and the low ones
   * mean nothing, but only the first counts.
   */
  private static long lowestZeroByte(long word) {
    return (word - LOW_BITS) & ~word;
  }
}
