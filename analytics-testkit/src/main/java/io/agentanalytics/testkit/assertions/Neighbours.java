package io.agentanalytics.testkit.assertions;

import io.agentanalytics.api.exporter.EventRecord;
import java.util.List;

/** All events of an assertion, to show what is around the ones that it is about. */
final class Neighbours {
  /** How many events are shown before and after one. */
  private static final int REACH = 2;

  /** How many events are shown of many. */
  private static final int MANY = 12;

  private final List<EventRecord> all;

  Neighbours(List<EventRecord> all) {
    this.all = all;
  }

  /** The events around one, which is marked. */
  String around(EventRecord event) {
    int place = all.indexOf(event);
    int from = Math.max(0, place - REACH);
    int to = Math.min(all.size(), place + REACH + 1);
    StringBuilder lines = new StringBuilder("nearest events:");
    more(from, "before", lines);
    for (EventRecord each : all.subList(from, to)) {
      lines.append(each.equals(event) ? "\n  > " : "\n    ").append(EventText.line(each));
    }
    more(all.size() - to, "after", lines);
    return lines.toString();
  }

  /** A selection, and the events that it was made from. */
  String of(List<EventRecord> selection, String what) {
    StringBuilder lines = new StringBuilder(selection.size() + " " + what);
    lines.append(selection.size() == all.size() ? ":" : " among " + all.size() + " events:");
    int from = 0;
    if (all.size() > MANY && !selection.isEmpty()) {
      from = Math.min(all.indexOf(selection.get(0)), all.size() - MANY);
    }
    int to = Math.min(all.size(), from + MANY);
    more(from, "before", lines);
    for (EventRecord each : all.subList(from, to)) {
      lines.append(selection.contains(each) ? "\n  > " : "\n    ").append(EventText.line(each));
    }
    more(all.size() - to, "after", lines);
    return lines.toString();
  }

  private static void more(int count, String where, StringBuilder lines) {
    if (count > 0) {
      lines.append("\n    (").append(count).append(" more ").append(where).append(")");
    }
  }
}
