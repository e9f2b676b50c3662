package io.agentanalytics.producttests.delivery;

import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.delivery.LaneStatistics;
import io.agentanalytics.core.AnalyticsPipeline;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongUnaryOperator;

/**
 * A host in a class loader of its own, with a durable lane to a file, seen through the JDK's types.
 */
public final class IsolatedHost implements LongUnaryOperator, AutoCloseable {
  private static final Duration LONG = Duration.ofMinutes(1);

  private final AnalyticsPipeline pipeline;

  /**
   * Starts.
   *
   * @param folder of its own
   */
  public IsolatedHost(Path folder) {
    this.pipeline =
        AnalyticsPipeline.builder()
            .environment(Map.of())
            .set("analytics.exporters", "jsonl")
            .set("analytics.exporter.jsonl.path", folder + ".jsonl")
            .set("analytics.lane.jsonl.durable", "true")
            .set("analytics.lane.jsonl.directory", folder.toString())
            .build();
  }

  /** Records so many facts; gives how many events have been delivered since the start. */
  @Override
  public long applyAsLong(long facts) {
    try (var client = pipeline.client(SourceId.random())) {
      for (long i = 0; i < facts; i++) {
        client.record(SampleFacts.numbered(i));
      }
    }
    pipeline.flush(LONG);
    return pipeline.statistics().lane("jsonl").map(LaneStatistics::delivered).orElse(-1L);
  }

  @Override
  public void close() {
    pipeline.close(LONG);
  }
}
