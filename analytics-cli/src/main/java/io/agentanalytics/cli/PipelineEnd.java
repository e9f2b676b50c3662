package io.agentanalytics.cli;

import io.agentanalytics.api.delivery.DeliveryReport;
import io.agentanalytics.core.AnalyticsPipeline;
import java.time.Duration;

/** How commands end their delivery. */
final class PipelineEnd {
  /** For exporters to close, once everything has left. */
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(10);

  private PipelineEnd() {}

  /**
   * Delivers what is pending as long as the destinations answer, and closes. Another thread that
   * closes the pipeline ends the waiting.
   *
   * @param idleTimeout how long a destination may answer nothing before the rest is given up; a
   *     durable lane keeps it
   */
  static DeliveryReport of(AnalyticsPipeline pipeline, Duration idleTimeout) {
    boolean drained = pipeline.drain(idleTimeout).isDrained();
    return pipeline.close(drained ? CLOSE_TIMEOUT : Duration.ZERO);
  }
}
