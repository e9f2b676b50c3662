package io.agentanalytics.exporters.jdbc;

import io.agentanalytics.api.exporter.EventBatch;
import io.agentanalytics.api.exporter.EventExporter;
import io.agentanalytics.api.exporter.ExportResult;
import io.agentanalytics.core.AnalyticsPipeline;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Goes on with the events of a durable lane, whose second batch is delivered but never
 * acknowledged: says so, and waits to be killed.
 */
final class UnacknowledgedDelivery {
  private UnacknowledgedDelivery() {}

  /** The store, the address, and the user and password if there are some. */
  public static void main(String[] arguments) throws InterruptedException {
    JdbcExporter.Builder builder = JdbcExporter.builder().url(arguments[1]);
    if (arguments.length > 2) {
      builder.user(arguments[2]);
    }
    if (arguments.length > 3) {
      builder.password(arguments[3]);
    }
    pipeline(Path.of(arguments[0]), new Doomed(builder.build()));
    Thread.currentThread().join();
  }

  /** A pipeline with the lane. */
  static AnalyticsPipeline pipeline(Path store, EventExporter exporter) {
    return AnalyticsPipeline.builder()
        .environment(Map.of())
        .exporter("store", exporter)
        .set("analytics.lane.store.durable", "true")
        .set("analytics.lane.store.directory", store.toString())
        .set("analytics.lane.store.batch-records", "2")
        .set("analytics.lane.store.linger", "1ms")
        .set("analytics.lane.store.timeout", "5m")
        .set("analytics.lane.store.retry-initial", "1ms")
        .build();
  }

  private static final class Doomed implements EventExporter {
    private final EventExporter exporter;
    private int delivered;

    Doomed(EventExporter exporter) {
      this.exporter = exporter;
    }

    @Override
    public CompletionStage<ExportResult> export(EventBatch batch) {
      ExportResult result = exporter.export(batch).toCompletableFuture().join();
      if (result.equals(ExportResult.delivered()) && ++delivered == 2) {
        System.out.println("delivered");
        System.out.flush();
        return new CompletableFuture<>();
      }
      return CompletableFuture.completedFuture(result);
    }

    @Override
    public void close() {
      exporter.close();
    }
  }
}
