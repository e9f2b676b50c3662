package io.agentanalytics.core.frame;

import io.agentanalytics.api.ReadingProblem;
import org.jspecify.annotations.Nullable;

/**
 * What a reader has told about a line, for later and for another thread.
 *
 * @param number of the line, from 1; of a run, its last
 * @param nextOrdinal of the line behind it, as the reader counts
 * @param run of idle frames, if that is what it is
 */
record KeptLine(long number, long nextOrdinal, @Nullable IdleRun run, Call call) {

  /** One call of a handler. */
  interface Call {
    /**
     * Calls it.
     *
     * @param shift to be added to the ordinals of the reader
     */
    void to(LineHandler handler, long shift);
  }

  /** What stands before the first line and behind the last. */
  static KeptLine nothing(long number, long nextOrdinal) {
    return new KeptLine(number, nextOrdinal, null, (handler, shift) -> {});
  }

  static Call header(RecordingHeader header) {
    return (handler, shift) -> handler.header(header);
  }

  static Call frame(Frame frame) {
    return (handler, shift) -> handler.frame(frame.shiftedBy(shift));
  }

  static Call idle(IdleRun run) {
    return (handler, shift) -> handler.idle(run.shiftedBy(shift));
  }

  static Call fact(JournalLine line) {
    return (handler, shift) -> handler.fact(line.shiftedBy(shift));
  }

  static Call problem(ReadingProblem problem) {
    return (handler, shift) -> handler.problem(problem);
  }
}
