package io.agentanalytics.benchmarks;

import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.core.ReplayInput;
import io.agentanalytics.core.ReplayListener;
import io.agentanalytics.core.ReplayReport;
import io.agentanalytics.core.SessionReplay;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** Replays a file, or standard input, and prints how many events it gave. */
public final class DaysOfWork {
  private static final String RECORDING = "day-of-work.jsonl.gz";

  private DaysOfWork() {}

  /** One day: 198 turns, 164,262 frames, 52 MB; the caller closes it. */
  static InputStream one() throws IOException {
    return new GZIPInputStream(packed());
  }

  private static InputStream packed() {
    InputStream packed = DaysOfWork.class.getResourceAsStream(RECORDING);
    return Objects.requireNonNull(packed, RECORDING);
  }

  /** Writes some days in a row: packed files one behind the other are one packed file. */
  static void write(int days, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int day = 0; day < days; day++) {
        try (InputStream packed = packed()) {
          packed.transferTo(out);
        }
      }
    }
  }

  /**
   * Replays and prints.
   *
   * @param arguments a file; without one, standard input is read
   */
  public static void main(String[] arguments) {
    ReplayInput input =
        arguments.length == 0
            ? ReplayInput.stream("-", System.in)
            : ReplayInput.file(Path.of(arguments[0]));
    ReplayReport report =
        SessionReplay.create()
            .replay(
                input,
                new ReplayListener() {
                  @Override
                  public void event(EventRecord event) {
                    Objects.requireNonNull(event.json(), "json");
                  }
                });
    System.out.println(report.sources() + " sources, " + report.events() + " events");
  }
}
