package io.agentanalytics.core.frame;

import io.agentanalytics.api.ReadingProblem;
import java.util.Optional;

/** Looks whether what is read is a header. */
final class HeaderFinder implements LineHandler {
  private Optional<RecordingHeader> header = Optional.empty();

  Optional<RecordingHeader> header() {
    return header;
  }

  @Override
  public void header(RecordingHeader found) {
    header = Optional.of(found);
  }

  @Override
  public void frame(Frame frame) {}

  @Override
  public void fact(JournalLine line) {}

  @Override
  public void problem(ReadingProblem problem) {}
}
