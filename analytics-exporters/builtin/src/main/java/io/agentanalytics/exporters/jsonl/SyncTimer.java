package io.agentanalytics.exporters.jsonl;

import io.agentanalytics.exporters.internal.DaemonThreads;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Calls for a sync every so often, on a thread of its own; never for other policies. */
final class SyncTimer {
  private final String name;
  private final Optional<Duration> interval;
  private Optional<ScheduledThreadPoolExecutor> thread = Optional.empty();

  private static final Duration LONGEST = Duration.ofDays(36_500);

  /**
   * @param name of the exporter
   */
  SyncTimer(String name, Optional<Duration> interval) {
    this.name = name;
    this.interval = interval;
  }

  /** Begins, once. */
  @SuppressWarnings("FutureReturnValueIgnored") // What there is to say of a sync, the sync says.
  void start(Runnable sync) {
    interval.ifPresent(
        every -> {
          var executor = new ScheduledThreadPoolExecutor(1, new DaemonThreads(name, "sync"));
          long nanos = every.compareTo(LONGEST) < 0 ? every.toNanos() : LONGEST.toNanos();
          executor.scheduleWithFixedDelay(sync, nanos, nanos, TimeUnit.NANOSECONDS);
          thread = Optional.of(executor);
        });
  }

  void stop() {
    thread.ifPresent(ScheduledThreadPoolExecutor::shutdownNow);
  }
}
