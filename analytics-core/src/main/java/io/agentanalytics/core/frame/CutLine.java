package io.agentanalytics.core.frame;

/**
 * Tells the beginning of a line, whose writer was stopped, from text that never was one (design
 * section 4).
 */
final class CutLine {
  /** What can be left of {@code true}, {@code false}, {@code null} or a number's point. */
  private static final int MAX_REST = 4;

  private CutLine() {}

  /** Whether a line that is no JSON would be some if it went on. */
  static boolean is(byte[] bytes, int offset, int length, FrameDecodingException e) {
    int start = offset;
    int end = offset + length;
    while (start < end && (bytes[start] == ' ' || bytes[start] == '\t')) {
      start++;
    }
    return e.isBrokenText()
        && start < end
        && bytes[start] == '{'
        && isRest(bytes, offset + (int) Math.min(length, e.brokenAt()), end);
  }

  /** The parser finds a word that is cut at its first letter, anything else at the end. */
  private static boolean isRest(byte[] bytes, int from, int end) {
    for (int i = from; i < end; i++) {
      if ((bytes[i] < 'a' || bytes[i] > 'z') && bytes[i] != '.') {
        return false;
      }
    }
    return end - from <= MAX_REST;
  }
}
