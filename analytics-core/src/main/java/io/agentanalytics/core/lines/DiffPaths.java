package io.agentanalytics.core.lines;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Paths in the {@code +++} headers of a diff (accepted-lines.md 1.3). */
final class DiffPaths {
  /** How the header of the new file begins. */
  static final String NEW_FILE = "+++ ";

  private static final String NO_FILE = "/dev/null";
  private static final String ESCAPES = "abtnvfr\"\\";
  private static final String ESCAPED = "\u0007\b\t\n\u000b\f\r\"\\";
  private static final int MAX_OCTAL_DIGITS = 3;

  private DiffPaths() {}

  /** As the reference reads it: quotes and timestamps are part of the path. */
  static Optional<String> of(String header) {
    return withoutPrefix(WhiteSpace.trim(header));
  }

  /** As it was meant: git quotes unusual paths, and other tools put a timestamp behind a tab. */
  static Optional<String> exact(String header) {
    String text = WhiteSpace.trim(header);
    if (text.startsWith("\"")) {
      return withoutPrefix(unquote(text));
    }
    int tab = text.indexOf('\t');
    return withoutPrefix(tab < 0 ? text : text.substring(0, tab));
  }

  private static Optional<String> withoutPrefix(String path) {
    if (path.equals(NO_FILE)) {
      return Optional.empty();
    }
    return Optional.of(path.startsWith("b/") || path.startsWith("a/") ? path.substring(2) : path);
  }

  /** C-style quotes; octal escapes are bytes of UTF-8. */
  private static String unquote(String quoted) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(quoted.length());
    int i = 1;
    while (i < quoted.length() && quoted.charAt(i) != '"') {
      char c = quoted.charAt(i);
      if (c != '\\' || i + 1 == quoted.length()) {
        int codePoint = quoted.codePointAt(i);
        bytes.writeBytes(Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
        i += Character.charCount(codePoint);
        continue;
      }
      int end = i + 1;
      while (end < quoted.length()
          && end <= i + MAX_OCTAL_DIGITS
          && quoted.charAt(end) >= '0'
          && quoted.charAt(end) <= '7') {
        end++;
      }
      if (end > i + 1) {
        bytes.write(Integer.parseInt(quoted.substring(i + 1, end), 8));
        i = end;
      } else {
        char escape = quoted.charAt(i + 1);
        int known = ESCAPES.indexOf(escape);
        bytes.write(known < 0 ? escape : ESCAPED.charAt(known));
        i += 2;
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
