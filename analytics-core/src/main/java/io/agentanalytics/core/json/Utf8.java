package io.agentanalytics.core.json;

/** Characters of UTF-8 text, beyond ASCII. */
final class Utf8 {
  /** The text ends within a character. */
  static final int CUT = 0;

  /** Bytes that belong to no character. */
  static final int INVALID = -1;

  /** The longest characters; two of Java's stand for them. */
  static final int MAX_SIZE = 4;

  private static final int PAYLOAD_BITS = 6;
  private static final int PAYLOAD = 0x3F;

  private Utf8() {}

  /** How many bytes the character at {@code from} has, or {@link #CUT}, or {@link #INVALID}. */
  static int sizeAt(byte[] bytes, int from, int end) {
    int lead = bytes[from] & 0xFF;
    int size = sizeOf(lead);
    for (int i = 1; i < size; i++) {
      if (from + i == end) {
        return CUT;
      }
      int b = bytes[from + i] & 0xFF;
      if (b >>> PAYLOAD_BITS != 0b10 || (i == 1 && !canFollow(lead, b))) {
        return INVALID;
      }
    }
    return size;
  }

  private static int sizeOf(int lead) {
    if (lead < 0x80) {
      return 1;
    }
    if (lead < 0xC2 || lead > 0xF4) {
      return INVALID;
    }
    return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : MAX_SIZE;
  }

  /** Not longer than needed, no half of a surrogate pair, and nothing beyond the last character. */
  private static boolean canFollow(int lead, int second) {
    return switch (lead) {
      case 0xE0 -> second >= 0xA0;
      case 0xED -> second < 0xA0;
      case 0xF0 -> second >= 0x90;
      case 0xF4 -> second < 0x90;
      default -> true;
    };
  }

  /** The character of {@code size} bytes at {@code from}. */
  static int decode(byte[] bytes, int from, int size) {
    int point = size == 1 ? bytes[from] : bytes[from] & (0x7F >> size);
    for (int i = 1; i < size; i++) {
      point = point << PAYLOAD_BITS | (bytes[from + i] & PAYLOAD);
    }
    return point;
  }
}
