package io.agentanalytics.testkit.assertions;

import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.exporter.EventRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Whether the events of each source are all there, once, and in order (design section 5). */
final class Completeness {
  private final List<String> problems = new ArrayList<>();

  /** What is wrong, in words; nothing when every source is complete. */
  static List<String> problems(List<EventRecord> events) {
    Map<SourceId, List<EventRecord>> sources = new LinkedHashMap<>();
    events.forEach(
        event -> sources.computeIfAbsent(event.source(), id -> new ArrayList<>()).add(event));
    Completeness completeness = new Completeness();
    sources.forEach(completeness::check);
    return completeness.problems;
  }

  private void check(SourceId source, List<EventRecord> events) {
    SortedMap<Long, Integer> counts = new TreeMap<>();
    events.forEach(event -> counts.merge(event.sequence(), 1, Integer::sum));
    gaps(source, counts);
    counts.forEach(
        (sequence, count) -> {
          if (count > 1) {
            add(source, "#" + sequence + " is there " + count + " times");
          }
        });
    for (int i = 1; i < events.size(); i++) {
      if (events.get(i).sequence() < events.get(i - 1).sequence()) {
        add(
            source,
            "#" + events.get(i).sequence() + " comes after #" + events.get(i - 1).sequence());
        break;
      }
    }
    events.stream()
        .filter(EventRecord::isSourceIncomplete)
        .findFirst()
        .ifPresent(event -> add(source, "input was skipped before #" + event.sequence()));
  }

  private void gaps(SourceId source, SortedMap<Long, Integer> counts) {
    long expected = 0;
    for (long sequence : counts.keySet()) {
      if (sequence == expected + 1) {
        add(source, "#" + expected + " is missing");
      } else if (sequence > expected) {
        add(source, "#" + expected + " to #" + (sequence - 1) + " are missing");
      }
      expected = sequence + 1;
    }
  }

  private void add(SourceId source, String problem) {
    problems.add("source " + source + ": " + problem);
  }
}
