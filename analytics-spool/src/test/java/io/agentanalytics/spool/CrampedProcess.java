package io.agentanalytics.spool;

import io.agentanalytics.api.AnalyticsClient;
import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.delivery.DropReason;
import io.agentanalytics.api.delivery.LaneStatistics;
import io.agentanalytics.api.delivery.PipelineStatistics;
import io.agentanalytics.core.AnalyticsPipeline;
import io.agentanalytics.testkit.exporter.ExportAnswer;
import io.agentanalytics.testkit.exporter.FaultyExporter;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** A host whose disk gets full while its destination is down. Tells its numbers as it goes on. */
final class CrampedProcess {
  static final SourceId SOURCE = new SourceId("cramped");

  /** Events that are recorded before anybody looks. */
  static final int ROUND = 200;

  private static final Duration LONG = Duration.ofMinutes(1);

  private final AnalyticsPipeline pipeline;
  private final AnalyticsClient client;
  private long recorded;

  private CrampedProcess(AnalyticsPipeline pipeline) {
    this.pipeline = pipeline;
    this.client = pipeline.client(SOURCE);
  }

  /**
   * Records until the disk is full, and some more. Then it dies, or its destination comes back.
   *
   * @param arguments folder of the spool, and {@code die} or {@code drain}
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    FaultyExporter exporter = FaultyExporter.scripted().afterwards(ExportAnswer.retries("down"));
    CrampedProcess process = new CrampedProcess(pipeline(arguments[0], exporter));
    process.fill();
    process.tell("full");
    process.record();
    process.tell("fuller");
    if (arguments[1].equals("die")) {
      Runtime.getRuntime().halt(0);
    }
    makeRoom();
    exporter.afterwards(ExportAnswer.delivers());
    process.pipeline.flush(LONG);
    process.tell("drained");
    process.record();
    process.pipeline.flush(LONG);
    process.tell("again");
    process.pipeline.close(LONG);
  }

  private static AnalyticsPipeline pipeline(String folder, FaultyExporter exporter) {
    return AnalyticsPipeline.builder()
        .environment(Map.of())
        .exporter("store", exporter)
        .set("analytics.lane.store.durable", "true")
        .set("analytics.lane.store.directory", folder)
        .set("analytics.lane.store.retry-initial", "1ms")
        .set("analytics.lane.store.retry-max", "5ms")
        .set("analytics.lane.store.linger", "1ms")
        .build();
  }

  /** As when somebody deletes other files. */
  private static void makeRoom() throws IOException, InterruptedException {
    String self = Long.toString(ProcessHandle.current().pid());
    int status =
        new ProcessBuilder("prlimit", "--pid", self, "--fsize=unlimited").start().waitFor();
    if (status != 0) {
      throw new IllegalStateException("the limit could not be raised");
    }
  }

  private void fill() {
    while (!lane(pipeline.statistics()).dropped().containsKey(DropReason.STORE_FAILED)) {
      record();
    }
  }

  /** Waits until all of it is on disk or dropped, but not until it is delivered. */
  private void record() {
    for (int i = 0; i < ROUND; i++) {
      client.record(Facts.numbered(recorded++));
    }
    PipelineStatistics now = pipeline.statistics();
    while (now.events() < recorded || lane(now).uncommitted() > 0) {
      Thread.onSpinWait();
      now = pipeline.statistics();
    }
  }

  private void tell(String moment) {
    PipelineStatistics now = pipeline.statistics();
    LaneStatistics lane = lane(now);
    System.out.printf(
        "%s %d %d %d %d %d %b %d%n",
        moment,
        recorded,
        lane.accepted(),
        lane.delivered(),
        lane.dropped().getOrDefault(DropReason.STORE_FAILED, 0L),
        lane.pending(),
        now.intake().addsUp() && lane.addsUp() && lane.open(),
        pipeline.committedThrough("store", SOURCE).orElse(-1));
    System.out.flush();
  }

  private static LaneStatistics lane(PipelineStatistics statistics) {
    return statistics.lane("store").orElseThrow();
  }
}
