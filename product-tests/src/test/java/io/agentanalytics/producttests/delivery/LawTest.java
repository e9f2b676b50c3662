package io.agentanalytics.producttests.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.delivery.LaneStatistics;
import io.agentanalytics.api.delivery.PipelineStatistics;
import io.agentanalytics.api.exporter.EventBatch;
import io.agentanalytics.api.exporter.EventExporter;
import io.agentanalytics.api.exporter.ExportResult;
import io.agentanalytics.core.AnalyticsPipeline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Numbers that always add up (design section 7), seen from outside while everything happens at
 * once: eight producers, a healthy, a hanging and a flapping exporter, flushes, and a close in the
 * middle.
 */
class LawTest {
  private static final int PRODUCERS = 8;

  /** Takes everything, in its own time or not at all, as chance decides. */
  private static final class Chancy implements EventExporter {
    private final Random random;
    private final double hanging;
    private final double failing;
    private final AtomicLong taken = new AtomicLong();

    Chancy(long seed, double hanging, double failing) {
      this.random = new Random(seed);
      this.hanging = hanging;
      this.failing = failing;
    }

    @Override
    public synchronized CompletionStage<ExportResult> export(EventBatch batch) {
      if (random.nextDouble() < hanging) {
        return new CompletableFuture<>();
      }
      if (random.nextDouble() < failing) {
        return failure(batch);
      }
      taken.addAndGet(batch.records().size());
      return CompletableFuture.completedStage(ExportResult.delivered());
    }

    private CompletionStage<ExportResult> failure(EventBatch batch) {
      switch (random.nextInt(5)) {
        case 0 -> throw new IllegalStateException("flapping");
        case 1 -> {
          return CompletableFuture.failedStage(new IllegalStateException("flapping"));
        }
        case 2 -> {
          return CompletableFuture.completedStage(ExportResult.rejected("never"));
        }
        case 3 -> {
          taken.incrementAndGet();
          return CompletableFuture.completedStage(
              batch.records().size() == 1
                  ? ExportResult.delivered()
                  : ExportResult.deliveredInPart(Set.of(0), ExportResult.retry("later")));
        }
        default -> {
          return CompletableFuture.completedStage(ExportResult.retry("flapping"));
        }
      }
    }

    @Override
    public void close() {}
  }

  private final Chancy healthy = new Chancy(1, 0, 0);
  private final Chancy hangs = new Chancy(2, 0.05, 0);
  private final Chancy flapping = new Chancy(3, 0, 0.4);
  private final AtomicBoolean over = new AtomicBoolean();
  private final AtomicLong observations = new AtomicLong();

  private AnalyticsPipeline pipeline() {
    var builder =
        AnalyticsPipeline.builder()
            .environment(Map.of())
            .exporter("healthy", healthy)
            .exporter("hanging", hangs)
            .exporter("flapping", flapping);
    for (var lane : List.of("healthy", "hanging", "flapping")) {
      builder
          .set("analytics.lane." + lane + ".linger", "1ms")
          .set("analytics.lane." + lane + ".deadline", "100ms")
          .set("analytics.lane." + lane + ".retry-initial", "1ms")
          .set("analytics.lane." + lane + ".queue-records", "2000");
    }
    // Only here: on a busy machine 20 ms can pass before a healthy exporter has answered.
    return builder.set("analytics.lane.hanging.timeout", "20ms").build();
  }

  @Test
  void lawsHoldForManyEvents() throws Exception {
    run(40_000);
  }

  @Test
  @Tag("thorough")
  void lawsHoldForMillionsOfEvents() throws Exception {
    run(4_000_000);
  }

  private void run(long facts) throws Exception {
    var pipeline = pipeline();
    var threads = Executors.newCachedThreadPool();
    List<Future<?>> tasks = new ArrayList<>();
    var recorded = new AtomicLong();
    for (int i = 0; i < PRODUCERS; i++) {
      var source = new SourceId("source-" + i);
      tasks.add(threads.submit(() -> produce(pipeline, source, facts, recorded)));
    }
    var observer = threads.submit(() -> observe(pipeline));
    var flusher = threads.submit(() -> flush(pipeline));
    while (recorded.get() < facts * 3 / 4) {
      Thread.onSpinWait();
    }
    var report = pipeline.close(Duration.ofSeconds(20));
    for (var task : tasks) {
      task.get();
    }
    over.set(true);
    observer.get();
    flusher.get();
    threads.shutdown();

    var end = pipeline.statistics();
    check(end);
    assertThat(observations.get()).isPositive();
    assertThat(end.intake().offered()).isEqualTo(recorded.get());
    assertThat(end.intake().pending()).isZero();
    assertThat(end.lanes()).extracting(LaneStatistics::pending).containsOnly(0L);
    assertThat(report.lanes()).hasSize(3);
    assertThat(lane(end, "healthy").delivered()).isEqualTo(healthy.taken.get());
    assertThat(lane(end, "healthy").failedCalls()).isZero();
    assertThat(lane(end, "flapping").failedCalls()).isPositive();
  }

  private static void produce(
      AnalyticsPipeline pipeline, SourceId source, long facts, AtomicLong recorded) {
    try (var client = pipeline.client(source)) {
      for (long i = 0; i < facts / PRODUCERS; i++) {
        assertThat(client.record(SampleFacts.numbered(i))).isNotNull();
        recorded.incrementAndGet();
      }
    }
  }

  private void observe(AnalyticsPipeline pipeline) {
    while (!over.get()) {
      check(pipeline.statistics());
      observations.incrementAndGet();
    }
  }

  private void flush(AnalyticsPipeline pipeline) {
    var random = new Random(4);
    while (!over.get()) {
      assertThat(pipeline.flush(Duration.ofMillis(random.nextInt(30))).lanes()).hasSize(3);
    }
  }

  private static void check(PipelineStatistics statistics) {
    assertThat(statistics.intake().addsUp()).as("%s", statistics.intake()).isTrue();
    for (var lane : statistics.lanes()) {
      assertThat(lane.addsUp()).as("%s", lane).isTrue();
      assertThat(lane.pending()).as("%s", lane).isNotNegative();
    }
  }

  private static LaneStatistics lane(PipelineStatistics statistics, String name) {
    return statistics.lanes().stream()
        .filter(lane -> lane.lane().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
