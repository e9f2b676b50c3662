package io.agentanalytics.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.agentanalytics.api.AnalyticsClient;
import io.agentanalytics.api.ConfigurationException;
import io.agentanalytics.api.DiagnosticKind;
import io.agentanalytics.api.Intake;
import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.delivery.DropReason;
import io.agentanalytics.api.delivery.PipelineStatistics;
import io.agentanalytics.api.exporter.EventBatch;
import io.agentanalytics.api.exporter.EventExporter;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.api.exporter.ExportResult;
import io.agentanalytics.api.fact.AnalyticsFact;
import io.agentanalytics.api.fact.PluginId;
import io.agentanalytics.api.fact.PluginInfo;
import io.agentanalytics.api.fact.PluginState;
import io.agentanalytics.api.fact.PluginStateChanged;
import io.agentanalytics.api.protocol.Direction;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AnalyticsPipelineTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final SourceId SOURCE = new SourceId("source");

  private final MemoryExporter exporter = new MemoryExporter();

  private static AnalyticsPipeline.Builder builder() {
    return AnalyticsPipeline.builder().environment(Map.of());
  }

  private static AnalyticsFact fact(String plugin) {
    return new PluginStateChanged(
        new PluginInfo(new PluginId(plugin, "market"), Optional.empty(), Optional.empty()),
        PluginState.INSTALLED);
  }

  @Test
  void deliversTheEventsOfRecordedFactsToEveryExporter() {
    var second = new MemoryExporter();
    try (var pipeline = builder().exporter("first", exporter).exporter("second", second).build();
        var client = pipeline.client(SOURCE)) {
      for (int i = 0; i < 5; i++) {
        assertThat(client.record(1_000 + i, fact("p" + i))).isEqualTo(Intake.ACCEPTED);
      }

      assertThat(client.flush(LONG)).isTrue();

      assertThat(exporter.records())
          .extracting(EventRecord::sequence, EventRecord::ordinal)
          .containsExactly(
              tuple(0L, 0L), tuple(1L, 1L), tuple(2L, 2L), tuple(3L, 3L), tuple(4L, 4L));
      assertThat(second.records()).isEqualTo(exporter.records());
      assertThat(pipeline.statistics().events()).isEqualTo(5);
      assertThat(pipeline.statistics().addsUp()).isTrue();
    }
  }

  @Test
  void inputThatCannotBeUsedIsRefusedTakesItsPlaceAndLeavesAGap() {
    try (var pipeline = builder().exporter("memory", exporter).build();
        var client = pipeline.client(SOURCE)) {
      client.record(1, fact("first"));
      assertThat(client.record(1, null)).isEqualTo(Intake.INVALID);
      assertThat(client.record(-1, fact("p"))).isEqualTo(Intake.INVALID);
      assertThat(client.offer(Direction.CLIENT, -1, ByteBuffer.allocate(1)))
          .isEqualTo(Intake.INVALID);
      client.record(1, fact("second"));
      client.flush(LONG);

      assertThat(exporter.records()).extracting(EventRecord::ordinal).containsExactly(0L, 4L);
      assertThat(exporter.records()).extracting(EventRecord::sequence).containsExactly(0L, 1L);
      assertThat(exporter.records())
          .extracting(EventRecord::isSourceIncomplete)
          .containsExactly(false, true);
      assertThat(pipeline.statistics().incompleteSources()).isEqualTo(1);
      assertThat(pipeline.statistics().intake().refused()).isEqualTo(Map.of(Intake.INVALID, 3L));
    }
  }

  @Test
  void ofALargeFrameOnlyWhatRulesNeedCounts() {
    var image = "{\"type\":\"image\",\"url\":\"" + "A".repeat(5000) + "\"}";
    var message =
        "{\"id\":1,\"method\":\"turn/start\",\"params\":{\"threadId\":\"t\",\"input\":["
            + image
            + "]}}";
    try (var pipeline =
            builder()
                .exporter("memory", exporter)
                .set("analytics.intake.input-bytes", "1KiB")
                .build();
        var client = pipeline.client(SOURCE)) {
      assertThat(
              client.offer(
                  Direction.CLIENT,
                  1,
                  ByteBuffer.wrap(message.getBytes(java.nio.charset.StandardCharsets.UTF_8))))
          .isEqualTo(Intake.ACCEPTED);
    }
  }

  @Test
  void inputThatIsTooLargeIsRefused() {
    try (var pipeline =
            builder()
                .exporter("memory", exporter)
                .set("analytics.intake.input-bytes", "1KiB")
                .build();
        var client = pipeline.client(SOURCE)) {
      assertThat(client.offer(Direction.SERVER, 1, ByteBuffer.allocate(1025)))
          .isEqualTo(Intake.OVERSIZE);
    }
  }

  @Test
  void bufferOfAFrameMayBeUsedAgainAtOnce() {
    var buffer = ByteBuffer.wrap("??{\"id\":7,\"result\":{}}".getBytes(StandardCharsets.UTF_8));
    buffer.position(2);
    try (var pipeline = builder().exporter("memory", exporter).build();
        var client = pipeline.client(SOURCE)) {
      assertThat(client.offer(Direction.SERVER, 1, buffer)).isEqualTo(Intake.ACCEPTED);
      assertThat(buffer.position()).isEqualTo(2);
      Arrays.fill(buffer.array(), (byte) '!');
      client.flush(LONG);

      assertThat(pipeline.statistics().diagnostics())
          .isEqualTo(Map.of(DiagnosticKind.UNMATCHED_RESPONSE, 1L));
    }
  }

  @Test
  void flushTellsEachLossOnce() {
    EventExporter rejecting = new Answering(ExportResult.rejected("no"));
    try (var pipeline = builder().exporter("rejecting", rejecting).build();
        var client = pipeline.client(SOURCE)) {
      client.record(1, fact("p"));

      assertThat(client.flush(LONG)).isFalse();
      assertThat(client.flush(LONG)).isTrue();
      assertThat(pipeline.statistics().lane("rejecting").orElseThrow().dropped())
          .isEqualTo(Map.of(DropReason.REJECTED, 1L));
    }
  }

  private record Answering(ExportResult answer) implements EventExporter {
    @Override
    public CompletionStage<ExportResult> export(EventBatch batch) {
      return CompletableFuture.completedStage(answer);
    }

    @Override
    public void close() {}
  }

  @Test
  void closeDeliversEverythingAndIsIdempotent() {
    var pipeline = builder().exporter("memory", exporter).build();
    var client = pipeline.client(SOURCE);
    for (int i = 0; i < 1000; i++) {
      client.record(i, fact("p" + i));
    }

    var report = pipeline.close(LONG);

    assertThat(report.isDrained()).isTrue();
    assertThat(report.isLossless()).isTrue();
    assertThat(exporter.records()).hasSize(1000);
    assertThat(pipeline.close(Duration.ZERO)).isSameAs(report);
    assertThat(client.record(1, fact("late"))).isEqualTo(Intake.CLOSED);
    assertThat(pipeline.client(new SourceId("late")).record(1, fact("late")))
        .isEqualTo(Intake.CLOSED);
    assertThat(pipeline.statistics().addsUp()).isTrue();
  }

  @Test
  void closingAClientEndsItsSource() {
    try (var pipeline = builder().exporter("memory", exporter).build()) {
      AnalyticsClient client = pipeline.client(SOURCE);
      assertThatIllegalArgumentException().isThrownBy(() -> pipeline.client(SOURCE));

      client.close();
      client.close();
      pipeline.flush(LONG);

      assertThat(client.record(1, fact("late"))).isEqualTo(Intake.CLOSED);
      assertThat(pipeline.statistics().openSources()).isZero();
    }
  }

  @Test
  void nothingIsLeftAfterTheClose() {
    Set<Thread> before = analyticsThreads();
    var pipeline = builder().exporter("memory", exporter).listener(statistics -> {}).build();
    pipeline.client(SOURCE).record(1, fact("p"));
    pipeline.flush(LONG);
    assertThat(analyticsThreads())
        .extracting(Thread::getName)
        .contains("analytics-worker-1", "analytics-lane-memory", "analytics-statistics");
    assertThat(analyticsThreads()).allMatch(Thread::isDaemon);

    pipeline.close();

    for (Thread thread : analyticsThreads()) {
      if (!before.contains(thread)) {
        assertThatCodeEnds(thread);
      }
    }
  }

  /** A thread that was told to end needs a moment. */
  private static void assertThatCodeEnds(Thread thread) {
    try {
      thread.join(LONG.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    assertThat(thread.isAlive()).as(thread.getName()).isFalse();
  }

  private static Set<Thread> analyticsThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("analytics-"))
        .collect(Collectors.toSet());
  }

  @Test
  void exportersThatHadStartedAreClosedInReverseOrderWhenOneFails() {
    List<MemoryExporter> closed = new CopyOnWriteArrayList<>();
    var first = new MemoryExporter(closed::add);
    var second = new MemoryExporter(closed::add);
    var neverStarted = new MemoryExporter(closed::add);

    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(
            () ->
                builder()
                    .exporter("first", first)
                    .exporter("second", second)
                    .set("analytics.exporters", "")
                    .build());
    assertThat(closed).isEmpty();

    var parts =
        new ArrayList<>(
            List.of(
                FailingStart.made("first", () -> first),
                FailingStart.made("second", () -> second),
                FailingStart.made("third", FailingStart::fail),
                FailingStart.made("fourth", () -> neverStarted)));
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> FailingStart.start(parts))
        .withMessageContaining("analytics.exporter.third: cannot be started");
    assertThat(closed).containsExactly(second, first);
  }

  @Test
  void disabledPipelineRunsNoThreadAndRecordsNothing() {
    var before = analyticsThreads();
    try (var pipeline =
        builder()
            .exporter("memory", exporter)
            .set("analytics.enabled", "false")
            .set("analytics.nonsense", "is not looked at")
            .listener(statistics -> {})
            .build()) {
      var client = pipeline.client(SOURCE);
      var fact = fact("p");
      var frame = ByteBuffer.allocate(100);

      assertThat(client.record(fact)).isEqualTo(Intake.DISABLED);
      assertThat(client.offer(Direction.SERVER, 1, frame)).isEqualTo(Intake.DISABLED);
      assertThat(analyticsThreads()).isSubsetOf(before);
      assertThat(pipeline.statistics().intake().offered()).isZero();
      assertThat(client.flush(LONG)).isTrue();
    }
  }

  @Test
  void listenerIsToldTheLastNumbers() {
    List<PipelineStatistics> told = new CopyOnWriteArrayList<>();
    var pipeline =
        builder()
            .exporter("memory", exporter)
            .listener(
                statistics -> {
                  told.add(statistics);
                  throw new IllegalStateException("a listener may be broken");
                },
                Duration.ofHours(1))
            .build();
    pipeline.client(SOURCE).record(1, fact("p"));

    pipeline.close(LONG);

    assertThat(told).hasSize(1).allMatch(PipelineStatistics::addsUp);
    assertThat(told.get(0)).isEqualTo(pipeline.statistics());
  }

  @Test
  void pipelinesDoNotKnowOfEachOther() {
    var other = new MemoryExporter();
    var one = builder().exporter("memory", exporter).build();
    var two = builder().exporter("memory", other).build();
    one.client(SOURCE).record(1, fact("p"));
    two.client(SOURCE).record(1, fact("p"));
    one.close(LONG);
    two.client(new SourceId("more")).record(1, fact("p"));
    two.close(LONG);

    assertThat(exporter.records()).hasSize(1);
    assertThat(other.records()).hasSize(2);
    assertThat(other.records().get(0).id()).isEqualTo(exporter.records().get(0).id());
  }

  @Test
  void exporterThatHangsDoesNotHurtItsNeighbour() throws InterruptedException {
    var entered = new CountDownLatch(1);
    EventExporter hanging =
        new EventExporter() {
          @Override
          public CompletionStage<ExportResult> export(EventBatch batch) {
            entered.countDown();
            return new CompletableFuture<>();
          }

          @Override
          public void close() {}
        };
    try (var pipeline =
        builder().exporter("hanging", hanging).exporter("memory", exporter).build()) {
      pipeline.client(SOURCE).record(1, fact("p"));
      pipeline.flush(Duration.ZERO);
      entered.await();
      while (pipeline.statistics().lane("memory").orElseThrow().delivered() == 0) {
        Thread.onSpinWait(); // However slow the machine is, only the other one is cut off.
      }

      var report = pipeline.close(Duration.ofSeconds(1));

      assertThat(report.lane("memory").orElseThrow().isLossless()).isTrue();
      assertThat(report.lane("hanging").orElseThrow().statistics().dropped())
          .isEqualTo(Map.of(DropReason.CLOSED, 1L));
      assertThat(report.isLossless()).isFalse();
      assertThat(exporter.records()).hasSize(1);
    }
  }

  /** Whoever interrupts our threads, or whatever else ends them. */
  @Test
  void deadWorkerRefusesWithTheReason() {
    try (var pipeline = builder().exporter("memory", exporter).build();
        var client = pipeline.client(SOURCE)) {
      Intake intake = Intake.ACCEPTED;
      while (intake == Intake.ACCEPTED || intake == Intake.QUEUE_FULL) {
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().startsWith("analytics-worker-"))
            .forEach(Thread::interrupt);
        intake = client.record(1, fact("p"));
      }

      assertThat(intake).isEqualTo(Intake.FAILED);
      assertThat(pipeline.statistics().intake().refused()).containsKey(Intake.FAILED);
      assertThat(pipeline.statistics().intake().addsUp()).isTrue();
    }
  }
}
