package io.agentanalytics.api.delivery;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What a flush or a close achieved.
 *
 * @param processed whether everything that was accepted before the call has been processed
 * @param intake facts and frames at the end of the call
 * @param lanes one for each exporter, in the order of the configuration
 */
public record DeliveryReport(boolean processed, IntakeStatistics intake, List<LaneReport> lanes) {
  public DeliveryReport {
    requireNonNull(intake, "intake");
    lanes = List.copyOf(lanes);
  }

  /** The lane of an exporter. */
  public Optional<LaneReport> lane(String name) {
    return lanes.stream().filter(lane -> lane.lane().equals(name)).findFirst();
  }

  /** Whether nothing of what was there at the call is pending any more. */
  public boolean isDrained() {
    return processed && lanes.stream().allMatch(LaneReport::drained);
  }

  /**
   * Whether nothing was refused, dropped or left unprocessed since the start. What a durable lane
   * keeps on disk is not lost.
   */
  public boolean isLossless() {
    return processed
        && intake.totalRefused() == 0
        && lanes.stream().allMatch(LaneReport::isLossless);
  }
}
