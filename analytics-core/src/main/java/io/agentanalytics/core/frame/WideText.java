package io.agentanalytics.core.frame;

/** Recognises text of two bytes a character, which some shells write. */
final class WideText {
  private static final int BYTE_ORDER_MARK_1 = 0xFE;
  private static final int BYTE_ORDER_MARK_2 = 0xFF;

  /** So many zeros, each beside a character, are no accident. */
  private static final int LOOKED_AT = 8;

  private WideText() {}

  /** Whether a text begins so, with a byte order mark or without. */
  static boolean isAt(byte[] bytes, int from, int to) {
    if (to - from < 2) {
      return false;
    }
    int first = bytes[from] & 0xFF;
    int second = bytes[from + 1] & 0xFF;
    return (first == BYTE_ORDER_MARK_1 && second == BYTE_ORDER_MARK_2)
        || (first == BYTE_ORDER_MARK_2 && second == BYTE_ORDER_MARK_1)
        || alternates(bytes, from, to, 0)
        || alternates(bytes, from, to, 1);
  }

  private static boolean alternates(byte[] bytes, int from, int to, int zeros) {
    if (to - from < LOOKED_AT) {
      return false;
    }
    for (int i = 0; i < LOOKED_AT; i++) {
      if ((bytes[from + i] == 0) != (i % 2 == zeros)) {
        return false;
      }
    }
    return true;
  }
}
