package io.agentanalytics.spool;

import io.agentanalytics.api.AnalyticsClient;
import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.delivery.DeliveryReport;
import io.agentanalytics.api.delivery.PipelineStatistics;
import io.agentanalytics.api.exporter.EventBatch;
import io.agentanalytics.api.exporter.EventExporter;
import io.agentanalytics.api.exporter.ExportResult;
import io.agentanalytics.core.AnalyticsPipeline;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A host with three exporters, one of which takes all the memory there is until it dies of it. */
final class HoardingProcess {
  static final int EVENTS = 2_000;

  private HoardingProcess() {}

  /**
   * @param bytes that it takes at once: small blocks leave nothing for anybody
   */
  private record Hoarder(int bytes) implements EventExporter {
    @Override
    public CompletionStage<ExportResult> export(EventBatch batch) {
      Object[] hoard = new Object[1];
      while (true) {
        Object[] more = new Object[bytes / Integer.BYTES];
        more[0] = hoard;
        hoard = more;
      }
    }

    @Override
    public void close() {}
  }

  private static final class Healthy implements EventExporter {
    @Override
    public CompletionStage<ExportResult> export(EventBatch batch) {
      return CompletableFuture.completedStage(ExportResult.delivered());
    }

    @Override
    public void close() {}
  }

  /**
   * Feeds the lanes while there is no memory, and tells what became of it.
   *
   * @param arguments folder of the spool, and the bytes that the hoarder takes at once
   */
  public static void main(String[] arguments) {
    AnalyticsPipeline pipeline =
        AnalyticsPipeline.builder()
            .environment(Map.of())
            .exporter("hoarder", new Hoarder(Integer.parseInt(arguments[1])))
            .exporter("memory", new Healthy())
            .exporter("disk", new Healthy())
            .set("analytics.lane.disk.durable", "true")
            .set("analytics.lane.disk.directory", arguments[0])
            .set("analytics.lane.disk.linger", "1ms")
            .set("analytics.lane.memory.linger", "1ms")
            .set("analytics.lane.hoarder.linger", "1ms")
            .build();
    AnalyticsClient client = pipeline.client(new SourceId("source"));
    record(pipeline, client, EVENTS);
    boolean open = true;
    while (open) {
      record(pipeline, client, 1);
      open = isOpen(pipeline);
    }
    long before = pipeline.statistics().events();
    record(pipeline, client, EVENTS);
    System.out.println("later " + (pipeline.statistics().events() - before));
    DeliveryReport report = pipeline.close(Duration.ofMinutes(2));
    System.out.println("events " + pipeline.statistics().events());
    System.out.println("intake " + report.intake().addsUp() + " " + report.intake().refused());
    report
        .lanes()
        .forEach(
            lane ->
                System.out.println(
                    lane.lane()
                        + " "
                        + lane.statistics().addsUp()
                        + " "
                        + lane.statistics().delivered()
                        + " "
                        + lane.statistics().dropped()));
  }

  private static boolean isOpen(AnalyticsPipeline pipeline) {
    while (true) {
      try {
        return pipeline.statistics().lane("hoarder").orElseThrow().open();
      } catch (OutOfMemoryError e) {
        Thread.onSpinWait();
      }
    }
  }

  /** Records, and waits until the worker has it; the host has no memory either, and goes on. */
  private static void record(AnalyticsPipeline pipeline, AnalyticsClient client, int events) {
    int recorded = 0;
    boolean pending = false;
    while (recorded < events || pending) {
      try {
        if (!pending) {
          client.record(Facts.numbered(recorded));
          recorded++;
          pending = recorded % 100 == 0 || events < 100;
        }
        if (pending) {
          pending = pending(pipeline) > 0;
        }
      } catch (OutOfMemoryError e) {
        Thread.onSpinWait();
      }
    }
  }

  private static long pending(AnalyticsPipeline pipeline) {
    PipelineStatistics now = pipeline.statistics();
    return now.intake().pending()
        + now.lane("disk").orElseThrow().uncommitted()
        + now.lane("memory").orElseThrow().pending();
  }
}
