package io.agentanalytics.api.delivery;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.DiagnosticKind;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All numbers of a pipeline. Each part is of one instant; the parts are read one after the other.
 *
 * <p>Numbers are added in later releases, so the constructor is not a promise.
 *
 * @param intake facts and frames that clients handed in
 * @param openSources clients that are not closed yet
 * @param incompleteSources sources of which input had to be skipped, since the start
 * @param events analytics events that came out of the input
 * @param diagnostics things that could not be analysed, by kind; kinds without any are missing
 * @param lanes one for each exporter, in the order of the configuration
 */
public record PipelineStatistics(
    IntakeStatistics intake,
    long openSources,
    long incompleteSources,
    long events,
    Map<DiagnosticKind, Long> diagnostics,
    List<LaneStatistics> lanes) {
  public PipelineStatistics {
    requireNonNull(intake, "intake");
    Map<DiagnosticKind, Long> sorted = new EnumMap<>(DiagnosticKind.class);
    sorted.putAll(diagnostics);
    diagnostics = Collections.unmodifiableMap(sorted);
    lanes = List.copyOf(lanes);
  }

  /** The lane of an exporter. */
  public Optional<LaneStatistics> lane(String name) {
    return lanes.stream().filter(lane -> lane.lane().equals(name)).findFirst();
  }

  /** Whether both laws hold everywhere; they always do. */
  public boolean addsUp() {
    return intake.addsUp() && lanes.stream().allMatch(LaneStatistics::addsUp);
  }
}
