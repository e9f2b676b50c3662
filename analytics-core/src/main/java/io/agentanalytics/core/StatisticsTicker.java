package io.agentanalytics.core;

import io.agentanalytics.api.delivery.PipelineStatistics;
import io.agentanalytics.api.delivery.StatisticsListener;
import io.agentanalytics.core.delivery.Failures;
import io.agentanalytics.core.delivery.ThrottledLog;
import io.agentanalytics.core.thread.DaemonThreads;
import io.agentanalytics.core.thread.Timeouts;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tells a listener when numbers have changed, on a thread of its own. */
final class StatisticsTicker {
  private final StatisticsListener listener;
  private final Duration interval;
  private final Supplier<PipelineStatistics> source;
  private final ThrottledLog log;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread thread = new DaemonThreads("analytics-statistics").newThread(this::run);

  /** Confined to the thread. */
  private @Nullable PipelineStatistics last;

  StatisticsTicker(
      StatisticsListener listener,
      Duration interval,
      Supplier<PipelineStatistics> source,
      ThrottledLog log) {
    this.listener = listener;
    this.interval = interval;
    this.source = source;
    this.log = log;
  }

  void start() {
    thread.start();
  }

  private void run() {
    try {
      while (!stopped.await(Timeouts.nanos(interval), TimeUnit.NANOSECONDS)) {
        tell();
      }
      tell();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tell() {
    PipelineStatistics now = source.get();
    if (now.equals(last)) {
      return;
    }
    last = now;
    try {
      listener.changed(now);
    } catch (Throwable e) {
      log.warn("a listener of statistics failed: " + Failures.name(e), 1);
      log.logger().log(Level.DEBUG, "a listener of statistics failed: {0}", Failures.trace(e));
    }
  }

  /** Tells the last numbers; a listener that hangs is left behind. */
  void stop(Duration patience) throws InterruptedException {
    stopped.countDown();
    thread.join(patience.toMillis());
    thread.interrupt();
  }

  /** Ends without waiting. */
  void abandon() {
    stopped.countDown();
    thread.interrupt();
  }
}
