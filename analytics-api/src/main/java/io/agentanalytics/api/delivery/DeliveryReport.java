package io.agentanalytics.api.delivery;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a flush or a close achieved.
 *
 * @param intake facts and frames at the end of the call
 * @param lanes one for each exporter, in the order of the configuration
 */
public record DeliveryReport(IntakeStatistics intake, List<LaneReport> lanes) {
  public DeliveryReport {
    requireNonNull(intake, "intake");
    lanes = List.copyOf(lanes);
  }

  /** Whether nothing of what was there at the call is pending any more. */
  public boolean isDrained() {
    return lanes.stream().allMatch(LaneReport::drained);
  }

  /** Whether nothing was refused and nothing was dropped since the start. */
  public boolean isLossless() {
    return intake.totalRefused() == 0 && lanes.stream().allMatch(LaneReport::isLossless);
  }
}
