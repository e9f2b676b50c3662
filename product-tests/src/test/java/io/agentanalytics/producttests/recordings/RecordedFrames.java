package io.agentanalytics.producttests.recordings;

import io.agentanalytics.api.ReadingProblem;
import io.agentanalytics.core.frame.Frame;
import io.agentanalytics.core.frame.JournalLine;
import io.agentanalytics.core.frame.LineHandler;
import io.agentanalytics.core.frame.ReadingOptions;
import io.agentanalytics.core.frame.RecordingHeader;
import io.agentanalytics.core.frame.RecordingReader;
import io.agentanalytics.testkit.Recording;
import java.util.ArrayList;
import java.util.List;

/** The frames of a recording. */
public final class RecordedFrames implements LineHandler {
  private final List<Frame> frames = new ArrayList<>();

  private RecordedFrames() {}

  /** All of them, numbered from 0. */
  public static List<Frame> of(Recording recording) {
    RecordedFrames collected = new RecordedFrames();
    try (RecordingReader reader =
        RecordingReader.of(recording.name(), recording.frames(), ReadingOptions.STANDARD)) {
      while (reader.next(collected)) {
        // The reader calls back.
      }
    }
    return collected.frames;
  }

  @Override
  public void frame(Frame frame) {
    frames.add(frame.copyAt(frames.size()));
  }

  @Override
  public void header(RecordingHeader header) {
    throw new AssertionError("the recordings have none");
  }

  @Override
  public void fact(JournalLine line) {
    throw new AssertionError("the recordings have none");
  }

  /** One client tried a batch, which is no frame; the product does not read it either. */
  @Override
  public void problem(ReadingProblem problem) {
    if (!problem
        .toString()
        .endsWith("string_ids:115: message: found an array, expected an object")) {
      throw new AssertionError(problem);
    }
  }
}
