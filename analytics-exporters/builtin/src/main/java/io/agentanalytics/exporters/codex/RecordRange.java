package io.agentanalytics.exporters.codex;

import io.agentanalytics.api.exporter.EventRecord;
import java.util.List;
import java.util.stream.IntStream;

/** Neighbouring records of a batch: those from {@code from} up to but not including {@code to}. */
record RecordRange(int from, int to) {
  RecordRange {
    if (from < 0 || from >= to) {
      throw new IllegalArgumentException("range: expected at least one, got " + from + " to " + to);
    }
  }

  int size() {
    return to - from;
  }

  List<Integer> indexes() {
    return IntStream.range(from, to).boxed().toList();
  }

  List<EventRecord> of(List<EventRecord> records) {
    return records.subList(from, to);
  }

  /** The larger half comes first. */
  RecordRange firstHalf() {
    return new RecordRange(from, to - size() / 2);
  }

  RecordRange secondHalf() {
    return new RecordRange(to - size() / 2, to);
  }
}
