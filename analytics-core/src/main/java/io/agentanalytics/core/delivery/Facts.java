package io.agentanalytics.core.delivery;

import io.agentanalytics.api.exporter.EventRecord;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Events of one fact stay together: they are taken, dropped and sent as one. */
final class Facts {
  private Facts() {}

  static boolean areOne(EventRecord one, EventRecord next) {
    return one.ordinal() == next.ordinal()
        && one.fact() == next.fact()
        && one.source().equals(next.source());
  }

  /** The records by fact, in order. */
  static List<List<EventRecord>> split(List<EventRecord> records) {
    List<List<EventRecord>> facts = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= records.size(); i++) {
      if (i == records.size() || !areOne(records.get(i - 1), records.get(i))) {
        facts.add(List.copyOf(records.subList(start, i)));
        start = i;
      }
    }
    return facts;
  }

  /**
   * The next batch: as many of the oldest records as the limit allows, without the beginning of a
   * fact whose end does not fit, unless that fact is larger than a batch.
   */
  static List<EventRecord> cut(Iterator<EventRecord> oldest, Amount limit) {
    List<EventRecord> batch = new ArrayList<>();
    Amount size = Amount.NOTHING;
    int factStart = 0;
    while (oldest.hasNext()) {
      EventRecord next = oldest.next();
      boolean continues = !batch.isEmpty() && areOne(batch.get(batch.size() - 1), next);
      if (size.isTooMuchWith(Amount.of(next), limit)) {
        int end = continues && factStart > 0 ? factStart : batch.size();
        return List.copyOf(batch.subList(0, end));
      }
      if (!continues) {
        factStart = batch.size();
      }
      batch.add(next);
      size = size.plus(Amount.of(next));
    }
    return List.copyOf(batch);
  }
}
