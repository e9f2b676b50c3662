package io.agentanalytics.testkit.contract;

import io.agentanalytics.api.exporter.EventBatch;
import io.agentanalytics.api.exporter.EventExporter;
import io.agentanalytics.api.exporter.ExportResult;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Keeps the contract; the wrong ones are like it but for one thing. */
class HonestExporter implements EventExporter {
  static final String SECRET = "hush-hush";

  final Destination destination;
  volatile boolean closed;

  HonestExporter(Destination destination) {
    this.destination = destination;
  }

  @Override
  public CompletionStage<ExportResult> export(EventBatch batch) {
    return CompletableFuture.completedFuture(result(batch));
  }

  ExportResult result(EventBatch batch) {
    if (closed) {
      return ExportResult.retry("closed");
    }
    if (destination.isFailing()) {
      return ExportResult.retry("failing");
    }
    write(batch);
    return ExportResult.delivered();
  }

  void write(EventBatch batch) {
    destination.add(batch);
  }

  @Override
  public void close() {
    closed = true;
  }
}
