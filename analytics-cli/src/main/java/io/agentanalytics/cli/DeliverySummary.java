package io.agentanalytics.cli;

import io.agentanalytics.api.delivery.DeliveryReport;
import io.agentanalytics.api.delivery.LaneReport;
import io.agentanalytics.api.delivery.LaneStatistics;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What became of the events, exporter by exporter. */
final class DeliverySummary {
  private DeliverySummary() {}

  static void print(DeliveryReport report, PrintWriter out) {
    for (LaneReport lane : report.lanes()) {
      out.println();
      out.println(line(lane.statistics()));
    }
    out.flush();
  }

  private static String line(LaneStatistics lane) {
    String dropped =
        new TreeMap<>(lane.dropped())
            .entrySet().stream()
                .map(
                    entry ->
                        String.format(
                            Locale.ROOT,
                            ", dropped %,d (%s)",
                            entry.getValue(),
                            entry.getKey().word()))
                .collect(Collectors.joining());
    String pending =
        lane.pending() > 0
            ? String.format(Locale.ROOT, ", kept for a later run %,d", lane.pending())
            : "";
    return String.format(
        Locale.ROOT,
        "EXPORTER %s: accepted %,d, delivered %,d%s%s",
        lane.lane(),
        lane.recovered() + lane.accepted(),
        lane.delivered(),
        dropped,
        pending);
  }
}
