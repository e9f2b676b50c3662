package io.agentanalytics.producttests.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.agentanalytics.api.AnalyticsClient;
import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.fact.AnalyticsFact;
import io.agentanalytics.api.protocol.Direction;
import io.agentanalytics.core.AnalyticsPipeline;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DisabledPipelineTest {
  /** The measurement's own; 300,000 calls that allocate something give megabytes. */
  private static final long FEW_BYTES = 10_000;

  @Test
  void recordingAllocatesNothing() {
    var builder = AnalyticsPipeline.builder().environment(Map.of("ANALYTICS_ENABLED", "false"));
    try (var pipeline = builder.build();
        var client = pipeline.client(SourceId.random())) {
      var fact = SampleFacts.numbered(1);
      var frame = ByteBuffer.allocate(100);
      record(client, fact, frame);

      long before = allocatedBytes();
      record(client, fact, frame);
      long allocated = allocatedBytes() - before;

      assertThat(allocated).isLessThan(FEW_BYTES);
    }
  }

  @Test
  void recordingIntoOneThatIsEnabledAllocates() {
    var builder = AnalyticsPipeline.builder().environment(Map.of());
    try (var pipeline = builder.build();
        var client = pipeline.client(SourceId.random())) {
      long before = allocatedBytes();
      record(client, SampleFacts.numbered(1), ByteBuffer.allocate(100));

      // So the other test would see it.
      assertThat(allocatedBytes() - before).isGreaterThan(FEW_BYTES);
    }
  }

  private static void record(AnalyticsClient client, AnalyticsFact fact, ByteBuffer frame) {
    for (int i = 0; i < 100_000; i++) {
      client.record(fact);
      client.record(i, fact);
      client.offer(Direction.SERVER, 1, frame);
    }
  }

  private static long allocatedBytes() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
  }
}
