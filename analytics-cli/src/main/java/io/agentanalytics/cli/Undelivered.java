package io.agentanalytics.cli;

import io.agentanalytics.api.delivery.DeliveryReport;
import io.agentanalytics.api.delivery.DropReason;
import io.agentanalytics.api.delivery.LaneReport;
import io.agentanalytics.api.delivery.LaneStatistics;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What exporters have not delivered, and how to go on, for people.
 *
 * @param lost given up
 * @param kept on the disk of a durable lane
 */
record Undelivered(List<String> lost, List<String> kept) {
  /** Whoever tries again gets the same answer. */
  private static final Set<DropReason> IN_VAIN =
      EnumSet.of(DropReason.OVERSIZE, DropReason.REJECTED, DropReason.DAMAGED);

  Undelivered {
    lost = List.copyOf(lost);
    kept = List.copyOf(kept);
  }

  /**
   * @param record the recording of the session, if there is one
   */
  static Undelivered of(DeliveryReport report, @Nullable Path record) {
    List<String> lost = new ArrayList<>();
    List<String> kept = new ArrayList<>();
    for (LaneReport each : report.lanes()) {
      LaneStatistics lane = each.statistics();
      if (lane.totalDropped() > 0) {
        lost.add(lost(lane, record));
      }
      if (lane.pending() > 0) {
        kept.add(
            "exporter "
                + lane.lane()
                + ": "
                + events(lane.pending())
                + " not delivered, kept for the next run with this lane");
      }
    }
    return new Undelivered(lost, kept);
  }

  private static String lost(LaneStatistics lane, @Nullable Path record) {
    Map<DropReason, Long> reasons = new TreeMap<>(lane.dropped());
    String text =
        "exporter "
            + lane.lane()
            + ": "
            + events(lane.totalDropped())
            + " not delivered ("
            + reasons.keySet().stream().map(DropReason::word).collect(Collectors.joining(", "))
            + ")";
    if (IN_VAIN.containsAll(reasons.keySet())) {
      return text;
    }
    return record == null
        ? text + ", a durable lane (analytics.lane." + lane.lane() + ".durable) would keep them"
        : text + ", a replay of " + record + " delivers them with the same ids";
  }

  private static String events(long number) {
    return String.format(Locale.ROOT, "%,d event%s", number, number == 1 ? "" : "s");
  }
}
