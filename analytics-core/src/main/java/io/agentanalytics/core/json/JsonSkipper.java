package io.agentanalytics.core.json;

import io.agentanalytics.core.bytes.ByteFinder;
import java.util.BitSet;

/**
 * Finds the end of a text or a container that streams by, of any length and depth.
 *
 * <p>Not thread-safe.
 */
final class JsonSkipper {
  /** Brackets are matched up to here; rules read nothing that is deeper. */
  private static final int MAX_MATCHED_DEPTH = 1024;

  private static final int ESCAPED_DIGITS = 4;

  private final BitSet objects = new BitSet(MAX_MATCHED_DEPTH);
  private long depth;
  private boolean begun;
  private boolean mismatched;
  private boolean inText;
  private boolean escaped;

  /** The opening quote has been read. */
  void beginText() {
    inText = true;
    escaped = false;
  }

  /** Gives the place behind the closing quote, or the end of what there is. */
  int skipText(byte[] bytes, int from, int to) {
    int next = from;
    while (inText && next < to) {
      if (escaped) {
        escaped = false;
        next++;
        continue;
      }
      int stop = ByteFinder.findTextStop(bytes, next, to);
      if (stop < 0) {
        return to;
      }
      inText = bytes[stop] != '"';
      escaped = bytes[stop] == '\\';
      next = stop + 1;
    }
    return next;
  }

  boolean isBehindText() {
    return !inText;
  }

  /** The opening bracket is the next byte. */
  void beginContainer() {
    begun = false;
    mismatched = false;
    depth = 0;
    inText = false;
  }

  boolean isBeforeContainer() {
    return !begun;
  }

  /** Gives the place behind the closing bracket, or the end of what there is. */
  int skipContainer(byte[] bytes, int from, int to) {
    int next = from;
    while (next < to && !isBehindContainer() && !mismatched) {
      if (inText) {
        next = skipText(bytes, next, to);
        continue;
      }
      byte b = bytes[next++];
      switch (b) {
        case '"' -> beginText();
        case '{', '[' -> open(b == '{');
        case '}', ']' -> close(b == '}');
        default -> {
          // What stands between brackets and texts is not looked at.
        }
      }
    }
    return next;
  }

  private void open(boolean object) {
    if (depth < MAX_MATCHED_DEPTH) {
      objects.set((int) depth, object);
    }
    depth++;
    begun = true;
  }

  private void close(boolean object) {
    depth--;
    mismatched = depth < MAX_MATCHED_DEPTH && objects.get((int) depth) != object;
  }

  boolean isBehindContainer() {
    return begun && depth == 0;
  }

  /** Whether a bracket was closed by one of the other kind. */
  boolean isMismatched() {
    return mismatched;
  }

  /**
   * Where the last whole character of the text at the end of these bytes ends: a character of
   * several bytes and an escape may be cut.
   */
  static int wholeTextEnd(byte[] bytes, int size) {
    int end = size;
    int lead = size - 1;
    while (lead > 0 && size - lead < Utf8.MAX_SIZE && (bytes[lead] & 0xC0) == 0x80) {
      lead--;
    }
    if (bytes[lead] < 0 && Utf8.sizeAt(bytes, lead, size) <= 0) {
      end = lead;
    }
    for (int i = Math.max(0, end - ESCAPED_DIGITS - 1); i < end; i++) {
      if (isEscape(bytes, i) && i + escapeSize(bytes, i, end) > end) {
        return i;
      }
    }
    return end;
  }

  private static int escapeSize(byte[] bytes, int at, int end) {
    return at + 1 < end && bytes[at + 1] == 'u' ? 2 + ESCAPED_DIGITS : 2;
  }

  /** Whether a backslash is not itself escaped. */
  private static boolean isEscape(byte[] bytes, int at) {
    int first = at;
    while (first > 0 && bytes[first - 1] == '\\') {
      first--;
    }
    return bytes[at] == '\\' && (at - first) % 2 == 0;
  }
}
