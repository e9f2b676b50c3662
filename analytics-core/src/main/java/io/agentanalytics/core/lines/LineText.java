package io.agentanalytics.core.lines;

/** What counts as white space, and what as a letter or digit (accepted-lines.md 2). */
final class LineText {
  private LineText() {}

  /** Without white space at both ends. */
  static String trim(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isWhiteSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isWhiteSpace(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  /**
   * The Unicode property White_Space, since no method of the JDK has exactly this set; all of it
   * lies in the basic plane.
   */
  static boolean isWhiteSpace(char c) {
    return (c >= '\t' && c <= '\r')
        || c == ' '
        || c == 0x85
        || c == 0xA0
        || c == 0x1680
        || (c >= 0x2000 && c <= 0x200A)
        || c == 0x2028
        || c == 0x2029
        || c == 0x202F
        || c == 0x205F
        || c == 0x3000;
  }

  /** Whether it says something: a letter, a digit, a number or an underscore. */
  static boolean isWordCharacter(int codePoint) {
    if (codePoint == '_' || Character.isAlphabetic(codePoint)) {
      return true;
    }
    int type = Character.getType(codePoint);
    return type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }
}
