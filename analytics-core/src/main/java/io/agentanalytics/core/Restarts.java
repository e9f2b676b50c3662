package io.agentanalytics.core;

import io.agentanalytics.api.protocol.Direction;
import io.agentanalytics.core.frame.Frame;
import io.agentanalytics.core.frame.FrameDecodingException;
import io.agentanalytics.core.frame.FrameHead;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;

/**
 * Finds out where another run of the server begins in a recording without headers: at an {@code
 * initialize} that succeeds on a connection that is already initialised (design section 4). Only
 * the answer tells, so the request is kept until then, with what the client sent behind it: all
 * that belongs to the new run.
 */
final class Restarts {
  /** A client that sends more than this without waiting for its answer is not initialising. */
  private static final int MAX_FRAMES = 64;

  private static final int MAX_BYTES = 1024 * 1024;

  /** Open requests by connection. */
  private final Map<Long, FrameHead> requests = new LinkedHashMap<>();

  private final List<Frame> frames = new ArrayList<>();
  private long bytes;

  /**
   * Looks at the next frame.
   *
   * @param initialized which connections are
   * @return whether it is the answer with which a new source begins; {@link #take} has its frames
   */
  boolean isRestart(Frame frame, LongPredicate initialized) {
    if (frame.from() == Direction.SERVER) {
      return !requests.isEmpty() && isSuccess(frame);
    }
    try {
      FrameHead head = frame.head();
      if (head.kind() == FrameHead.Kind.REQUEST
          && head.method().equals("initialize")
          && initialized.test(frame.connection())) {
        if (keep(frame)) {
          requests.put(frame.connection(), frames.get(frames.size() - 1).head());
        }
      } else if (requests.containsKey(frame.connection())) {
        keep(frame);
      }
    } catch (FrameDecodingException e) {
      return false; // The processor says what is wrong with it.
    }
    return false;
  }

  private boolean isSuccess(Frame frame) {
    FrameHead request = requests.get(frame.connection());
    if (request == null || frame.isIdle()) {
      return false;
    }
    try {
      FrameHead head = frame.head();
      boolean answer =
          head.kind() == FrameHead.Kind.RESPONSE || head.kind() == FrameHead.Kind.ERROR;
      if (!answer || !head.id().equals(request.id())) {
        return false;
      }
      if (head.kind() == FrameHead.Kind.ERROR) {
        refused(frame.connection());
        return false;
      }
      return true;
    } catch (FrameDecodingException e) {
      return false;
    }
  }

  private boolean keep(Frame frame) {
    boolean room = frames.size() < MAX_FRAMES && bytes + frame.length() <= MAX_BYTES;
    if (room) {
      frames.add(frame.copy());
      bytes += frame.length();
    }
    return room;
  }

  /** The server did not accept the client again: what it sent belongs to the run before. */
  private void refused(long connection) {
    requests.remove(connection);
    frames.removeIf(frame -> frame.connection() == connection);
    bytes = frames.stream().mapToLong(Frame::length).sum();
  }

  /** What clients have sent to the new run so far, in order; it is forgotten here. */
  List<Frame> take() {
    List<Frame> taken = List.copyOf(frames);
    requests.clear();
    frames.clear();
    bytes = 0;
    return taken;
  }
}
