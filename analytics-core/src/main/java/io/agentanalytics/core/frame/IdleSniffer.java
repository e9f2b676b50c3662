package io.agentanalytics.core.frame;

import org.jspecify.annotations.Nullable;

/**
 * Tells from the first bytes of a message of the server that it is a notification that no rule
 * needs. These are the most frequent messages by far, and neighbours are mostly of one kind, so the
 * last method is tried first.
 *
 * <p>Not thread-safe.
 */
final class IdleSniffer {
  private static final Literal METHOD = Literal.of("{\"method\":\"");
  private static final Literal PARAMS = Literal.of("\",\"params\":{");

  private MethodTable.@Nullable Method last;

  boolean isIdle(byte[] bytes, int offset, int length) {
    int end = offset + length;
    if (!METHOD.isAt(bytes, offset, end) || bytes[end - 1] != '}') {
      return false;
    }
    int from = offset + METHOD.length();
    MethodTable.Method method = last;
    if (method == null || !isFollowed(method, bytes, from, end)) {
      int close = ByteFinder.find(bytes, from, end, '"');
      method = close < 0 ? null : MethodTable.find(bytes, from, close);
      if (method == null || !method.isIdle() || !isFollowed(method, bytes, from, end)) {
        return false;
      }
      last = method;
    }
    return true;
  }

  private static boolean isFollowed(MethodTable.Method method, byte[] bytes, int from, int end) {
    Literal name = method.literal();
    return name.isAt(bytes, from, end) && PARAMS.isAt(bytes, from + name.length(), end);
  }
}
