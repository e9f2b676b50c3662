package io.agentanalytics.cli;

import io.agentanalytics.api.delivery.PipelineStatistics;
import io.agentanalytics.core.ReplayInput;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * Says on a terminal how far a long replay has come. Without a terminal it says nothing: a pipe or
 * a log wants results only.
 *
 * <p>Safe for use by several threads.
 */
final class ProgressLine {
  private static final long BEGIN_NANOS = 1_000_000_000L;
  private static final long EVERY_NANOS = 200_000_000L;
  private static final String ERASE = "\r\u001b[K";

  private final PrintWriter out;
  private final boolean shown;
  private final long totalBytes;
  private final AtomicLong bytes = new AtomicLong();
  private volatile String lanes = "";
  private final AtomicLong nextNanos = new AtomicLong(System.nanoTime() + BEGIN_NANOS);
  private volatile boolean printed;

  private ProgressLine(PrintWriter out, boolean shown, long totalBytes) {
    this.out = out;
    this.shown = shown;
    this.totalBytes = totalBytes;
  }

  /**
   * On standard error, when a person sits before it: the launcher knows, the JDK does not say it in
   * all releases.
   */
  static ProgressLine of(List<ReplayInput> inputs, PrintWriter err, Verbosity verbosity) {
    boolean terminal = Boolean.getBoolean("analytics.terminal");
    return of(inputs, err, terminal && verbosity != Verbosity.QUIET);
  }

  static ProgressLine of(List<ReplayInput> inputs, PrintWriter err, boolean terminal) {
    long total = 0;
    for (ReplayInput input : inputs) {
      OptionalLong size = input.sizeBytes();
      total = size.isPresent() && total >= 0 ? total + size.getAsLong() : -1;
    }
    return new ProgressLine(err, terminal, total);
  }

  /** Reading went on. */
  void moved(long moreBytes) {
    bytes.addAndGet(moreBytes);
    show();
  }

  /** Delivery went on. */
  void moved(PipelineStatistics statistics) {
    lanes =
        statistics.lanes().stream()
            .map(
                lane ->
                    String.format(
                        Locale.ROOT,
                        ", %s %,d of %,d delivered",
                        lane.lane(),
                        lane.delivered(),
                        lane.recovered() + lane.accepted() - lane.totalDropped()))
            .collect(Collectors.joining());
    show();
  }

  private void show() {
    long now = System.nanoTime();
    long next = nextNanos.get();
    if (shown && now - next >= 0 && nextNanos.compareAndSet(next, now + EVERY_NANOS)) {
      printed = true;
      steer(ERASE);
      out.print(text(bytes.get()) + lanes);
      out.flush();
    }
  }

  private String text(long done) {
    String read = done / (1024 * 1024) + " MiB read";
    return totalBytes > 0 ? read + ", " + Math.min(100, done * 100 / totalBytes) + " %" : read;
  }

  /** Takes the line away, so that nothing of it stays among the results. */
  void end() {
    if (printed) {
      printed = false;
      steer(ERASE);
    }
  }

  private void steer(String sequence) {
    if (out instanceof TerminalWriter terminal) {
      terminal.steer(sequence);
    } else {
      out.print(sequence);
      out.flush();
    }
  }
}
