package io.agentanalytics.core;

import io.agentanalytics.api.delivery.DeliveryReport;
import io.agentanalytics.core.intake.Flushing;
import java.time.Duration;

/** The flush of a client: tells each loss once. */
final class ClientFlush implements Flushing {
  private final RunningPipeline running;

  /** Guarded by this object's own lock. */
  private long toldLosses;

  private final Object lock = new Object();

  ClientFlush(RunningPipeline running) {
    this.running = running;
    this.toldLosses = losses(running.report());
  }

  @Override
  public boolean flush(Duration timeout) {
    DeliveryReport report = running.flush(timeout);
    long losses = losses(report);
    synchronized (lock) {
      boolean lossless = losses == toldLosses;
      toldLosses = losses;
      return report.isDrained() && lossless;
    }
  }

  private static long losses(DeliveryReport report) {
    return report.lanes().stream().mapToLong(lane -> lane.statistics().totalDropped()).sum();
  }
}
