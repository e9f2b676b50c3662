package io.agentanalytics.cli;

import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.cli.tap.Tap;
import io.agentanalytics.core.LaneWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes the events of a tap to a file, and hands them to the exporters. A disk that is full costs
 * the file alone.
 */
final class TapOutput implements Tap.Output {
  private final EventWriter writer;
  private final LaneWriter lanes;
  private final AtomicLong notWritten = new AtomicLong();

  // Written by the thread of the analysis.
  private volatile Optional<String> failure = Optional.empty();

  TapOutput(EventWriter writer, LaneWriter lanes) {
    this.writer = writer;
    this.lanes = lanes;
  }

  @Override
  public void event(EventRecord event) {
    if (failure.isEmpty()) {
      write(event);
    } else {
      notWritten.incrementAndGet();
    }
    lanes.event(event);
  }

  private void write(EventRecord event) {
    try {
      writer.write(event.json());
      writer.flush();
    } catch (OutputException e) {
      notWritten.incrementAndGet();
      failure = Optional.of(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void close() {
    try {
      writer.close();
    } catch (OutputException e) {
      failure = failure.or(() -> Optional.of(String.valueOf(e.getMessage())));
    } finally {
      lanes.close();
    }
  }

  /** What is not in the file, for people. */
  List<String> losses() {
    return failure
        .map(
            why ->
                String.format(Locale.ROOT, "not written: %,d events (%s)", notWritten.get(), why))
        .stream()
        .toList();
  }
}
