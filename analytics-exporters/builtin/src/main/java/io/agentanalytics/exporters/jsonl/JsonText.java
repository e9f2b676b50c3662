package io.agentanalytics.exporters.jsonl;

import java.util.Map;

/** Writes JSON strings, with the escapes that events have. */
final class JsonText {
  private static final Map<Character, String> SHORT =
      Map.of(
          '"', "\\\"", '\\', "\\\\", '\b', "\\b", '\f', "\\f", '\n', "\\n", '\r', "\\r", '\t',
          "\\t");

  private JsonText() {}

  /** Appends a string with its quotes. */
  static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      String escape = SHORT.get(c);
      if (escape != null) {
        out.append(escape);
      } else if (c < ' ') {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
