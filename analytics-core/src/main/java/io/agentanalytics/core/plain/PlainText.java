package io.agentanalytics.core.plain;

import io.agentanalytics.core.bytes.ByteFinder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Decodes the text between two quotes, whole pieces at once. */
final class PlainText {
  /** Stands for bytes that are no UTF-8, and is itself rare. */
  private static final char REPLACEMENT = '\uFFFD';

  private PlainText() {}

  /**
   * The text, or null if it is not certain: bytes that may be no UTF-8, escapes of code points.
   *
   * @param escaped whether it has escapes, all of which are legal
   */
  static @Nullable String decode(byte[] bytes, int from, int to, boolean escaped) {
    String text =
        escaped
            ? unescaped(bytes, from, to)
            : new String(bytes, from, to - from, StandardCharsets.UTF_8);
    return text == null || text.indexOf(REPLACEMENT) >= 0 ? null : text;
  }

  private static @Nullable String unescaped(byte[] bytes, int from, int to) {
    byte[] text = new byte[to - from];
    int length = 0;
    int next = from;
    while (true) {
      int backslash = ByteFinder.find(bytes, next, to, '\\');
      int end = backslash < 0 ? to : backslash;
      System.arraycopy(bytes, next, text, length, end - next);
      length += end - next;
      if (backslash < 0) {
        return new String(text, 0, length, StandardCharsets.UTF_8);
      }
      byte character = unescaped(bytes[backslash + 1]);
      if (character == 0) {
        return null;
      }
      text[length++] = character;
      next = backslash + 2;
    }
  }

  /** What a letter behind a backslash stands for; 0 for a code point in digits. */
  private static byte unescaped(byte letter) {
    return switch (letter) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> 0;
      default -> letter;
    };
  }
}
