package io.agentanalytics.core.frame;

import io.agentanalytics.api.ReadingProblem;

/** Takes what a {@link RecordingReader} finds, one call a line. */
public interface LineHandler {

  /** A header: what follows belongs to its source. */
  void header(RecordingHeader header);

  /** A frame, valid during the call. */
  void frame(Frame frame);

  /** A fact of a journal, valid during the call. */
  void fact(JournalLine line);

  /** A line that could not be read, or a problem of the whole input. */
  void problem(ReadingProblem problem);
}
