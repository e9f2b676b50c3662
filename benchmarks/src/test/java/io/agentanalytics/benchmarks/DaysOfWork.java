package io.agentanalytics.benchmarks;

import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.core.ReplayListener;
import io.agentanalytics.core.ReplayReport;
import io.agentanalytics.core.SessionReplay;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/** Replays some days of work in a row, as one stream, and prints how many events they gave. */
public final class DaysOfWork {
  private static final String RECORDING = "day-of-work.jsonl.gz";

  private DaysOfWork() {}

  /** One day: 198 turns, 164,262 frames, 52 MB; the caller closes it. */
  static InputStream one() throws IOException {
    InputStream packed = DaysOfWork.class.getResourceAsStream(RECORDING);
    return new GZIPInputStream(Objects.requireNonNull(packed, RECORDING));
  }

  @SuppressWarnings("JdkObsolete") // The stream of the JDK wants an Enumeration.
  private static InputStream inARow(int days) {
    Iterator<InputStream> streams =
        IntStream.range(0, days)
            .mapToObj(
                day -> {
                  try {
                    return one();
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                })
            .iterator();
    // Each stream is opened when the one before has ended.
    return new SequenceInputStream(
        new Enumeration<>() {
          @Override
          public boolean hasMoreElements() {
            return streams.hasNext();
          }

          @Override
          public InputStream nextElement() {
            return streams.next();
          }
        });
  }

  /**
   * Replays and prints.
   *
   * @param arguments how many days
   */
  public static void main(String[] arguments) {
    int days = Integer.parseInt(arguments[0]);
    ReplayReport report =
        SessionReplay.create()
            .replay(
                RECORDING,
                inARow(days),
                new ReplayListener() {
                  @Override
                  public void event(EventRecord event) {
                    Objects.requireNonNull(event.json(), "json");
                  }
                });
    System.out.println(report.sources() + " sources, " + report.events() + " events");
  }
}
