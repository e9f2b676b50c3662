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
  private static final long LOW_SEVEN_BITS = 0x7F7F7F7F7F7F7F7FL;
  private static final int STRIDE = 4 * Long.BYTES;

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
   * Indexes of all such bytes in {@code [from, to)}. One long loop that never stops early is much
   * faster than a search for each.
   *
   * @param indexes room for as many as there are bytes
   * @return how many there are
   */
  public static int findAll(byte[] bytes, int from, int to, char wanted, int[] indexes) {
    long pattern = wanted * LOW_BITS;
    int count = 0;
    int i = from;
    for (; i <= to - STRIDE; i += STRIDE) {
      long maybe =
          lowestZeroByte(word(bytes, i) ^ pattern)
              | lowestZeroByte(word(bytes, i + 8) ^ pattern)
              | lowestZeroByte(word(bytes, i + 16) ^ pattern)
              | lowestZeroByte(word(bytes, i + 24) ^ pattern);
      if ((maybe & HIGH_BITS) != 0) {
        count = findEach(bytes, i, i + STRIDE, pattern, indexes, count);
      }
    }
    int words = i + ((to - i) & -Long.BYTES);
    count = findEach(bytes, i, words, pattern, indexes, count);
    for (i = words; i < to; i++) {
      if (bytes[i] == wanted) {
        indexes[count++] = i;
      }
    }
    return count;
  }

  /** In whole words. */
  private static int findEach(
      byte[] bytes, int from, int to, long pattern, int[] indexes, int known) {
    int count = known;
    for (int i = from; i < to; i += Long.BYTES) {
      long found = zeroBytes(word(bytes, i) ^ pattern);
      while (found != 0) {
        indexes[count++] = i + (Long.numberOfTrailingZeros(found) >>> 3);
        found &= found - 1;
      }
    }
    return count;
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

  /** Sets the high bit of each byte that is zero, and nothing else. */
  private static long zeroBytes(long word) {
    return ~(((word & LOW_SEVEN_BITS) + LOW_SEVEN_BITS) | word | LOW_SEVEN_BITS);
  }
}
