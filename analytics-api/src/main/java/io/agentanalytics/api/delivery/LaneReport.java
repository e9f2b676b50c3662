package io.agentanalytics.api.delivery;

import static java.util.Objects.requireNonNull;

/**
 * What a flush or a close achieved for one lane.
 *
 * @param drained whether nothing of what was there at the call is pending any more, delivered or
 *     dropped
 * @param statistics of the lane at the end of the call
 */
public record LaneReport(boolean drained, LaneStatistics statistics) {
  public LaneReport {
    requireNonNull(statistics, "statistics");
  }

  /** Name of the exporter. */
  public String lane() {
    return statistics.lane();
  }

  /** Whether the lane has dropped nothing since it started. What is kept on disk is not lost. */
  public boolean isLossless() {
    return statistics.totalDropped() == 0;
  }
}
