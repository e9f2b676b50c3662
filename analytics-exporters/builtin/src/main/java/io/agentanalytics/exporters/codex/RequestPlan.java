package io.agentanalytics.exporters.codex;

import io.agentanalytics.api.event.EventType;
import io.agentanalytics.api.exporter.EventRecord;
import java.util.ArrayList;
import java.util.List;

/** Cuts a batch into requests (reduction.md 10.2). */
final class RequestPlan {
  private RequestPlan() {}

  /** The requests in order; together they hold every record once. */
  static List<RecordRange> of(Grouping grouping, List<EventRecord> records) {
    List<RecordRange> requests = new ArrayList<>();
    int start = 0;
    for (int i = 1; i < records.size(); i++) {
      if (!canShare(grouping, records.get(i - 1), records.get(i))) {
        requests.add(new RecordRange(start, i));
        start = i;
      }
    }
    requests.add(new RecordRange(start, records.size()));
    return requests;
  }

  private static boolean canShare(Grouping grouping, EventRecord one, EventRecord next) {
    return !goesAlone(one)
        && !goesAlone(next)
        && (grouping == Grouping.BATCH || isSameFact(one, next));
  }

  private static boolean goesAlone(EventRecord event) {
    return event.eventType().equals(EventType.ACCEPTED_LINE_FINGERPRINTS.word());
  }

  private static boolean isSameFact(EventRecord one, EventRecord next) {
    return one.ordinal() == next.ordinal()
        && one.fact() == next.fact()
        && one.source().equals(next.source());
  }
}
