package io.agentanalytics.core.frame;

import io.agentanalytics.core.bytes.Literal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Recognises lines of frames that no rule needs: nine of ten lines of a recording have the same
 * envelope, but for the time, and one of a few methods.
 *
 * <p>Not thread-safe.
 */
final class IdleLines {
  /** Several kinds of deltas alternate. */
  private static final int MAX_METHODS = 4;

  private final MethodTable.@Nullable Method[] methods =
      new MethodTable.@Nullable Method[MAX_METHODS];
  private int next;

  /** The envelope of the newest line that was learnt. */
  private @Nullable Envelope envelope;

  /**
   * What stands between the time and the method.
   *
   * @param messageOffset where the message begins in {@code text}
   */
  record Envelope(Literal text, int messageOffset, long connection) {}

  /** The envelope of an idle line that goes on at {@code from}, behind its time; else null. */
  @Nullable Envelope find(byte[] bytes, int from, int end) {
    Envelope usual = envelope;
    if (usual == null || !usual.text().isAt(bytes, from, end)) {
      return null;
    }
    int method = from + usual.text().length();
    for (MethodTable.Method known : methods) {
      if (known != null && known.opening().isAt(bytes, method, end)) {
        return usual;
      }
    }
    return null;
  }

  /**
   * Whether a message of the server is idle; if so, lines like it are found from now on.
   *
   * @param from where the line goes on behind the time
   * @param message where the message begins
   */
  boolean learn(byte[] bytes, int from, long connection, int message, int end) {
    MethodTable.Method method = IdleFrames.methodOf(bytes, message, end);
    if (method == null) {
      return false;
    }
    int methodStart = message + IdleFrames.METHOD.length();
    envelope =
        new Envelope(
            Literal.of(Arrays.copyOfRange(bytes, from, methodStart)), message - from, connection);
    if (!Arrays.asList(methods).contains(method)) {
      methods[next] = method;
      next = (next + 1) % MAX_METHODS;
    }
    return true;
  }
}
