package io.agentanalytics.api;

/**
 * Makes text from outside fit for a terminal or a log of lines. Names of models, clients, methods
 * and files can hold characters that move the cursor, hide what follows or turn its direction.
 */
public final class PrintableText {
  private PrintableText() {}

  /**
   * The text on one line, with control and format characters (bidi ones among them), separators of
   * lines and lone surrogates as {@code \u005cu001b}. Text without them stays as it is.
   */
  public static String of(String text) {
    int first = 0;
    while (first < text.length() && !isSteering(text, first)) {
      first += Character.charCount(text.codePointAt(first));
    }
    return first == text.length() ? text : escaped(text, first);
  }

  private static String escaped(String text, int first) {
    StringBuilder printable = new StringBuilder(text.length() + 16).append(text, 0, first);
    for (int i = first; i < text.length(); ) {
      int next = i + Character.charCount(text.codePointAt(i));
      if (isSteering(text, i)) {
        text.substring(i, next).chars().forEach(c -> escape((char) c, printable));
      } else {
        printable.append(text, i, next);
      }
      i = next;
    }
    return printable.toString();
  }

  private static boolean isSteering(String text, int index) {
    char first = text.charAt(index);
    if (first >= ' ' && first < 0x7f) {
      return false;
    }
    int type = Character.getType(text.codePointAt(index));
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.SURROGATE;
  }

  private static void escape(char c, StringBuilder to) {
    to.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      to.append(Character.forDigit((c >> shift) & 0xF, 16));
    }
  }
}
