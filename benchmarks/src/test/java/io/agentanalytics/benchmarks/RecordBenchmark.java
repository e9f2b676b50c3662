package io.agentanalytics.benchmarks;

import com.sun.management.ThreadMXBean;
import io.agentanalytics.api.AnalyticsClient;
import io.agentanalytics.api.Intake;
import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.exporter.EventBatch;
import io.agentanalytics.api.exporter.EventExporter;
import io.agentanalytics.api.exporter.ExportResult;
import io.agentanalytics.api.fact.AnalyticsFact;
import io.agentanalytics.api.fact.PluginId;
import io.agentanalytics.api.fact.PluginInfo;
import io.agentanalytics.api.fact.PluginState;
import io.agentanalytics.api.fact.PluginStateChanged;
import io.agentanalytics.core.AnalyticsPipeline;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * What {@link AnalyticsClient#record} costs its caller: with an exporter that takes everything and
 * with one that never answers, in turn, and with a pipeline that is switched off. Prints
 * percentiles of single calls.
 */
public final class RecordBenchmark {
  private static final int WARM_UP_ROUNDS = 40;
  private static final int ROUNDS = 200;

  /** So many fit into the intake. The lane of the dead exporter is full after the first round. */
  private static final int CALLS = 10_000;

  private static final int DISABLED_CALLS = 100_000_000;

  private static final AnalyticsFact FACT =
      new PluginStateChanged(
          new PluginInfo(new PluginId("plugin", "market"), Optional.empty(), Optional.empty()),
          PluginState.INSTALLED);

  private RecordBenchmark() {}

  /** An exporter that does nothing but answer. */
  private record Answering(Supplier<CompletionStage<ExportResult>> answer)
      implements EventExporter {
    @Override
    public CompletionStage<ExportResult> export(EventBatch batch) {
      return answer.get();
    }

    @Override
    public void close() {}
  }

  /** A pipeline with one exporter, and how long each call took, round by round. */
  private static final class Subject implements AutoCloseable {
    private final String name;
    private final AnalyticsPipeline pipeline;
    private final AnalyticsClient client;
    private final long[][] nanos = new long[ROUNDS][CALLS];
    private long accepted;

    Subject(String name, Supplier<CompletionStage<ExportResult>> answer) {
      this.name = name;
      this.pipeline =
          AnalyticsPipeline.builder()
              .environment(Map.of())
              .exporter(name, new Answering(answer))
              .build();
      this.client = pipeline.client(SourceId.random());
    }

    void run(int round) {
      long[] times = nanos[Math.max(0, round)];
      for (int i = 0; i < CALLS; i++) {
        long start = System.nanoTime();
        boolean isAccepted = client.record(FACT).isAccepted();
        times[i] = System.nanoTime() - start;
        accepted += isAccepted ? 1 : 0;
      }
      while (pipeline.statistics().intake().pending() > 0) {
        Thread.onSpinWait(); // The next round begins with an empty intake.
      }
      Arrays.sort(times);
    }

    void print() {
      long[] all = Arrays.stream(nanos).flatMapToLong(Arrays::stream).sorted().toArray();
      long[] tails = Arrays.stream(nanos).mapToLong(round -> at(round, 0.999)).sorted().toArray();
      System.out.printf(
          "%-8s p50 %,6d ns, p99 %,6d ns, p99.9 %,6d ns; median round's p99.9 %,6d ns"
              + " (%,d accepted)%n",
          name, at(all, 0.5), at(all, 0.99), at(all, 0.999), at(tails, 0.5), accepted);
    }

    private static long at(long[] sorted, double share) {
      return sorted[(int) (sorted.length * share)];
    }

    @Override
    public void close() {
      pipeline.close(Duration.ZERO);
    }
  }

  /**
   * Measures and prints.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    try (Subject healthy =
            new Subject(
                "healthy", () -> CompletableFuture.completedStage(ExportResult.delivered()));
        Subject dead = new Subject("dead", CompletableFuture::new)) {
      for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
        // Who is first takes turns as well.
        (round % 2 == 0 ? healthy : dead).run(round);
        (round % 2 == 0 ? dead : healthy).run(round);
      }
      System.out.printf("record, %,d calls of each in %d rounds%n", ROUNDS * CALLS, ROUNDS);
      healthy.print();
      dead.print();
    }
    disabled();
  }

  private static void disabled() {
    try (AnalyticsPipeline pipeline =
            AnalyticsPipeline.builder().environment(Map.of("ANALYTICS_ENABLED", "false")).build();
        AnalyticsClient client = pipeline.client(SourceId.random())) {
      AtomicReference<Intake> answer = new AtomicReference<>();
      record(client, answer);
      ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
      long bytes = thread.getCurrentThreadAllocatedBytes();
      long start = System.nanoTime();
      record(client, answer);
      long elapsed = System.nanoTime() - start;
      long allocated = thread.getCurrentThreadAllocatedBytes() - bytes;
      System.out.printf(
          "disabled %.2f ns and %.4f bytes a call, which answers %s%n",
          (double) elapsed / DISABLED_CALLS,
          (double) allocated / DISABLED_CALLS,
          answer.get().word());
    }
  }

  /** Every answer is kept in a way that the compiler cannot leave out. */
  private static void record(AnalyticsClient client, AtomicReference<Intake> answer) {
    for (int i = 0; i < DISABLED_CALLS; i++) {
      answer.setOpaque(client.record(FACT));
    }
  }
}
