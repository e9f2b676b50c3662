package io.agentanalytics.cli;

import io.agentanalytics.api.delivery.DeliveryReport;
import io.agentanalytics.api.delivery.DropReason;
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

  /** Says what was not delivered, and how to go on. */
  static void explainMissing(DeliveryReport report, PrintWriter err) {
    for (LaneReport lane : report.lanes()) {
      LaneStatistics numbers = lane.statistics();
      long closed = numbers.dropped().getOrDefault(DropReason.CLOSED, 0L);
      if (closed > 0) {
        err.println(
            String.format(
                Locale.ROOT,
                "analytics: %s: %,d events were not delivered; the same command delivers them, with"
                    + " the same ids. With analytics.lane.%s.durable=true and"
                    + " analytics.lane.%s.directory=FOLDER, what is missing waits in the folder for"
                    + " the next run",
                numbers.lane(),
                closed,
                numbers.lane(),
                numbers.lane()));
      }
      if (numbers.pending() > 0) {
        err.println(
            String.format(
                Locale.ROOT,
                "analytics: %s: %,d events were not delivered yet; they wait in its durable lane for"
                    + " the next run with it",
                numbers.lane(),
                numbers.pending()));
      }
    }
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
