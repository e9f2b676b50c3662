package io.agentanalytics.core;

import io.agentanalytics.api.exporter.EventBatch;
import io.agentanalytics.api.exporter.EventExporter;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.api.exporter.ExportResult;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Keeps what it is given. */
final class MemoryExporter implements EventExporter {
  private final List<EventRecord> records = new CopyOnWriteArrayList<>();
  private final Consumer<MemoryExporter> onClose;

  MemoryExporter() {
    this(closed -> {});
  }

  MemoryExporter(Consumer<MemoryExporter> onClose) {
    this.onClose = onClose;
  }

  @Override
  public CompletionStage<ExportResult> export(EventBatch batch) {
    records.addAll(batch.records());
    return CompletableFuture.completedStage(ExportResult.delivered());
  }

  @Override
  public void close() {
    onClose.accept(this);
  }

  List<EventRecord> records() {
    return List.copyOf(records);
  }
}
