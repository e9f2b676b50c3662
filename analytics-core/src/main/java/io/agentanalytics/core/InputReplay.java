package io.agentanalytics.core;

import io.agentanalytics.api.ReadingProblem;
import io.agentanalytics.api.RecordingException;
import io.agentanalytics.core.frame.LineSource;
import io.agentanalytics.core.frame.ReadingOptions;
import io.agentanalytics.core.source.ProcessorOptions;
import java.util.List;

/** Replays one input, all its parts. */
final class InputReplay {
  private final ReplayInput input;
  private final ReadingOptions reading;
  private final ReplayListener listener;
  private final ReplayRun run;

  InputReplay(
      ProcessorOptions options,
      ReadingOptions reading,
      ReplayInput input,
      ReplayListener listener) {
    this.input = input;
    this.reading = reading;
    this.listener = listener;
    this.run = new ReplayRun(options, listener);
  }

  /** Reads to the end, or throws {@link RecordingException} if the first part is not there. */
  ReplayReport run() {
    List<ReplayInput.Part> parts = input.parts();
    if (parts.isEmpty()) {
      return leftOut();
    }
    try (LineSource first = parts.get(0).open(reading)) {
      listener.inputBegins(input);
      run.read(first);
    }
    parts.stream().skip(1).forEach(this::readFurther);
    return finish();
  }

  private ReplayReport leftOut() {
    listener.inputBegins(input);
    run.problem(
        new ReadingProblem(
            ReadingProblem.Kind.NO_RECORDING,
            input.name(),
            0,
            "",
            "is no recording, left out: its first lines are no header, no frames and no facts"));
    return finish();
  }

  private ReplayReport finish() {
    ReplayReport report = run.finish();
    listener.inputEnds(input, report);
    return report;
  }

  private void readFurther(ReplayInput.Part part) {
    try (LineSource reader = part.open(reading)) {
      run.read(reader);
    } catch (RecordingException e) {
      run.problem(
          new ReadingProblem(
              ReadingProblem.Kind.DAMAGED_FILE,
              part.name(),
              0,
              "",
              "this part of " + input.name() + " cannot be opened"));
    }
  }
}
