package io.agentanalytics.core;

import io.agentanalytics.api.ReadingProblem;
import io.agentanalytics.api.exporter.EventRecord;
import java.nio.file.Path;

/** Replays a file, or standard input, and prints what it gives. */
final class SmallHeapReplay {
  private SmallHeapReplay() {}

  /**
   * Replays and prints.
   *
   * @param arguments a file, or {@code -}
   */
  public static void main(String[] arguments) {
    ReplayInput input =
        arguments[0].equals("-")
            ? ReplayInput.stream("-", System.in)
            : ReplayInput.file(Path.of(arguments[0]));
    SessionReplay.create()
        .replay(
            input,
            new ReplayListener() {
              @Override
              public void event(EventRecord event) {
                System.out.println(event.eventType());
              }

              @Override
              public void problem(ReadingProblem problem) {
                System.out.println(problem);
              }
            });
  }
}
