package io.agentanalytics.core.frame;

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
  private static final int MAX_SHAPES = 8;

  private final @Nullable Shape[] shapes = new @Nullable Shape[MAX_SHAPES];
  private int next;

  /** Lines come in rows of one shape. */
  private @Nullable Shape newest;

  /** A form of idle lines: what stands between the time and the content of the params. */
  static final class Shape {
    private final byte[] text;
    private final int messageOffset;
    private final long connection;

    private Shape(byte[] text, int messageOffset, long connection) {
      this.text = text;
      this.messageOffset = messageOffset;
      this.connection = connection;
    }

    /** Bytes from behind the time up to and including the brace of the params. */
    int length() {
      return text.length;
    }

    /** Where the message begins, counted from behind the time. */
    int messageOffset() {
      return messageOffset;
    }

    /** The connection on which the server sent it. */
    long connection() {
      return connection;
    }

    private boolean isAt(byte[] bytes, int from, int end) {
      return end - from >= text.length
          && Arrays.equals(bytes, from, from + text.length, text, 0, text.length);
    }
  }

  /** The shape of an idle line that goes on at {@code from}, behind its time; null for others. */
  @Nullable Shape find(byte[] bytes, int from, int end) {
    Shape usual = newest;
    if (usual == null || usual.isAt(bytes, from, end)) {
      return usual;
    }
    for (Shape shape : shapes) {
      if (shape != null && shape.isAt(bytes, from, end)) {
        newest = shape;
        return shape;
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
    int opening = message + IdleFrames.METHOD.length() + method.opening().length();
    Shape shape = new Shape(Arrays.copyOfRange(bytes, from, opening), message - from, connection);
    shapes[next] = shape;
    next = (next + 1) % MAX_SHAPES;
    newest = shape;
    return true;
  }
}
