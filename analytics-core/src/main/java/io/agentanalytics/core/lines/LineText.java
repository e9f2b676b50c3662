package io.agentanalytics.core.lines;

import java.util.Optional;

/** Brings an added line into the form that is hashed (accepted-lines.md 2). */
final class LineText {
  private static final int MIN_BYTES = 4;

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

  /** All white space of Unicode lies in the basic plane. */
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

  /** The text to hash; empty when the line says too little. */
  static Optional<String> normalize(String line) {
    String joined = joinWords(trim(line));
    return isLongEnough(joined) && joined.codePoints().anyMatch(LineText::isWordCharacter)
        ? Optional.of(joined)
        : Optional.empty();
  }

  /** Every run of white space becomes one space; most lines have none that is longer. */
  private static String joinWords(String text) {
    StringBuilder joined = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean space = isWhiteSpace(c);
      boolean inRun = space && i > 0 && isWhiteSpace(text.charAt(i - 1));
      if (joined == null && (inRun || (space && c != ' '))) {
        joined = new StringBuilder(text.length()).append(text, 0, i);
      }
      if (joined != null && !inRun) {
        joined.append(space ? ' ' : c);
      }
    }
    return joined == null ? text : joined.toString();
  }

  /** At least four bytes of UTF-8. */
  private static boolean isLongEnough(String text) {
    int bytes = 0;
    for (int i = 0; i < text.length() && bytes < MIN_BYTES; i++) {
      char c = text.charAt(i);
      // Half of a surrogate pair stands for two of the four bytes.
      bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    return bytes >= MIN_BYTES;
  }

  private static boolean isWordCharacter(int codePoint) {
    if (codePoint == '_' || Character.isAlphabetic(codePoint)) {
      return true;
    }
    int type = Character.getType(codePoint);
    return type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }
}
