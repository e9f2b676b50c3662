package io.agentanalytics.producttests.tap;

import io.agentanalytics.api.exporter.ConfigKey;
import io.agentanalytics.api.exporter.EventBatch;
import io.agentanalytics.api.exporter.EventExporter;
import io.agentanalytics.api.exporter.EventExporterProvider;
import io.agentanalytics.api.exporter.ExportResult;
import io.agentanalytics.api.exporter.ExporterConfig;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Makes exporters that never answer, whoever interrupts them. */
public final class StuckExporterProvider implements EventExporterProvider {
  /** For {@link java.util.ServiceLoader}. */
  public StuckExporterProvider() {}

  @Override
  public String type() {
    return "stuck";
  }

  @Override
  public List<ConfigKey<?>> keys() {
    return List.of();
  }

  @Override
  public EventExporter create(ExporterConfig config) {
    return new EventExporter() {
      @Override
      public CompletionStage<ExportResult> export(EventBatch batch) {
        while (!batch.records().isEmpty()) {
          Thread.onSpinWait();
        }
        throw new IllegalStateException("a batch without records");
      }

      @Override
      public void close() {}
    };
  }
}
