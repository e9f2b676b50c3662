package io.agentanalytics.core.frame;

import io.agentanalytics.api.ReadingProblem;

/** Takes what a {@link RecordingReader} finds, one call a line but for runs of idle frames. */
public interface LineHandler {

  /** A header: what follows belongs to its source. */
  void header(RecordingHeader header);

  /** A frame, valid during the call. */
  void frame(Frame frame);

  /** Whether {@link #frame} has to be called for idle frames too. Asked before each call. */
  default boolean needsEachFrame() {
    return true;
  }

  /** Idle frames in a row, when each is not needed; valid during the call. */
  default void idle(IdleRun run) {}

  /** A fact of a journal, valid during the call. */
  void fact(JournalLine line);

  /** A line that could not be read, or a problem of the whole input. */
  void problem(ReadingProblem problem);
}
