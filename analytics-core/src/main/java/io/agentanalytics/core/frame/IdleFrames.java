package io.agentanalytics.core.frame;

import io.agentanalytics.core.bytes.ByteFinder;
import io.agentanalytics.core.bytes.Literal;
import org.jspecify.annotations.Nullable;

/**
 * Tells from the first bytes of a message of the server that it is a notification that no rule
 * needs: a known method, and params that are an object.
 */
final class IdleFrames {
  /** How such messages begin. */
  static final Literal METHOD = Literal.of("{\"method\":\"");

  private IdleFrames() {}

  static boolean isIdle(byte[] bytes, int offset, int length) {
    return methodOf(bytes, offset, offset + length) != null;
  }

  /** The method of an idle message; null for any other message. */
  static MethodTable.@Nullable Method methodOf(byte[] bytes, int offset, int end) {
    if (!METHOD.isAt(bytes, offset, end) || bytes[end - 1] != '}') {
      return null;
    }
    int from = offset + METHOD.length();
    int close = ByteFinder.find(bytes, from, end, '"');
    MethodTable.Method method = close < 0 ? null : MethodTable.find(bytes, from, close);
    return method != null && method.isIdle() && method.opening().isAt(bytes, from, end)
        ? method
        : null;
  }
}
