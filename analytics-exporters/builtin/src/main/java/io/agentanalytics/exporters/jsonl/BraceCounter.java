package io.agentanalytics.exporters.jsonl;

/** Follows the braces of a JSON object, chunk by chunk. */
final class BraceCounter {
  private int depth;
  private boolean begun;
  private boolean inString;
  private boolean escaped;

  void add(byte[] chunk) {
    for (byte b : chunk) {
      if (inString) {
        addInString(b);
      } else if (b == '"') {
        inString = true;
      } else if (b == '{') {
        begun = true;
        depth++;
      } else if (b == '}') {
        depth--;
      }
    }
  }

  private void addInString(byte b) {
    if (escaped) {
      escaped = false;
    } else if (b == '\\') {
      escaped = true;
    } else if (b == '"') {
      inString = false;
    }
  }

  /** Whether there was a brace and every brace has found its partner. */
  boolean isClosed() {
    return begun && depth == 0 && !inString;
  }
}
