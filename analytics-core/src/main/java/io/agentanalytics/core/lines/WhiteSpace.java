package io.agentanalytics.core.lines;

/**
 * The Unicode property White_Space (accepted-lines.md 2.1), since no method of the JDK has exactly
 * this set; all of it lies in the basic plane.
 */
public final class WhiteSpace {
  private WhiteSpace() {}

  /** Whether a character is white space. */
  public static boolean contains(char c) {
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

  /** The text without white space at both ends. */
  public static String trim(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && contains(text.charAt(from))) {
      from++;
    }
    while (to > from && contains(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }
}
