package io.agentanalytics.core.bytes;

/** Reads eight decimal digits at once from a word whose lowest byte is the first digit. */
public final class Digits {
  private static final long HIGH_NIBBLES = 0xF0F0F0F0F0F0F0F0L;
  private static final long ZEROS = 0x3030303030303030L;
  private static final long SIXES = 0x0606060606060606L;

  private Digits() {}

  /** Whether all eight bytes are ASCII digits. */
  public static boolean areEight(long word) {
    // Adding six carries out of the low nibble for everything above nine.
    return (word & HIGH_NIBBLES) == ZEROS && ((word + SIXES) & HIGH_NIBBLES) == ZEROS;
  }

  /** The number: neighbours are joined to pairs, pairs to fours, fours to eight. */
  public static long valueOf(long word) {
    long digits = word - ZEROS;
    long pairs = (digits * 10 + (digits >>> 8)) & 0x00FF00FF00FF00FFL;
    long fours = (pairs * 100 + (pairs >>> 16)) & 0x0000FFFF0000FFFFL;
    return (fours * 10_000 + (fours >>> 32)) & 0xFFFFFFFFL;
  }
}
