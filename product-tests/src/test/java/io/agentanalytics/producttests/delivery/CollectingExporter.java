package io.agentanalytics.producttests.delivery;

import io.agentanalytics.api.exporter.EventBatch;
import io.agentanalytics.api.exporter.EventExporter;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.api.exporter.ExportResult;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what it is given. */
final class CollectingExporter implements EventExporter {
  private final List<EventRecord> records = new CopyOnWriteArrayList<>();

  @Override
  public CompletionStage<ExportResult> export(EventBatch batch) {
    records.addAll(batch.records());
    return CompletableFuture.completedStage(ExportResult.delivered());
  }

  @Override
  public void close() {}

  List<EventRecord> records() {
    return List.copyOf(records);
  }
}
