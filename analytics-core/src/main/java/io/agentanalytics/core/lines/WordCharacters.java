package io.agentanalytics.core.lines;

/** The characters that make a line say something (accepted-lines.md 2.2). */
final class WordCharacters {
  private WordCharacters() {}

  /** Whether a code point is a letter, a digit, a number or an underscore. */
  static boolean contains(int codePoint) {
    if (codePoint == '_' || Character.isAlphabetic(codePoint)) {
      return true;
    }
    int type = Character.getType(codePoint);
    return type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }
}
