package io.agentanalytics.testkit.contract;

import io.agentanalytics.api.exporter.EventBatch;
import io.agentanalytics.api.exporter.EventRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Where the exporters of these tests take events to. */
final class Destination {
  /** Exporters that are found by their type look here. */
  static volatile Destination latest = new Destination();

  private final List<String> lines = new ArrayList<>();
  private volatile boolean failing;

  void fail() {
    failing = true;
  }

  void recover() {
    failing = false;
  }

  boolean isFailing() {
    return failing;
  }

  synchronized void add(String line) {
    lines.add(line);
  }

  void add(EventBatch batch) {
    batch.records().forEach(this::add);
  }

  void add(EventRecord record) {
    add(text(record));
  }

  synchronized List<String> lines() {
    return List.copyOf(lines);
  }

  synchronized void clear() {
    lines.clear();
  }

  static String text(EventRecord record) {
    return StandardCharsets.UTF_8.decode(record.json()).toString();
  }
}
