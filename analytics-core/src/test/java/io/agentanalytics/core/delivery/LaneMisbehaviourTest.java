package io.agentanalytics.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.agentanalytics.api.delivery.DropReason;
import io.agentanalytics.api.exporter.EventBatch;
import io.agentanalytics.api.exporter.EventExporter;
import io.agentanalytics.api.exporter.ExportResult;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever an exporter does, its lane goes on and counts. */
class LaneMisbehaviourTest {
  private final ScriptedExporter exporter = new ScriptedExporter();

  @ParameterizedTest(name = "{0}")
  @MethodSource("failures")
  void failureIsTriedAgain(String name, ScriptedExporter.Answer failure) throws Exception {
    try (var fixture = LaneFixture.of(exporter.then(failure))) {
      fixture.offer(0, 1, 2);

      fixture.time.pass(Duration.ofSeconds(1));
      fixture.flush();

      assertThat(exporter.calls()).containsExactly(List.of(0L, 1L, 2L), List.of(0L, 1L, 2L));
      assertThat(fixture.statistics().delivered()).isEqualTo(3);
      assertThat(fixture.logger.text()).doesNotContain("secret");
    }
  }

  static Stream<Arguments> failures() {
    return Stream.of(
        arguments("throws", throwing(new IllegalStateException("secret"))),
        arguments("throws an error", throwing(new LinkageError("secret"))),
        arguments("returns null", (ScriptedExporter.Answer) batch -> null),
        arguments(
            "completes with null",
            (ScriptedExporter.Answer) batch -> CompletableFuture.completedStage(null)),
        arguments(
            "completes exceptionally",
            (ScriptedExporter.Answer)
                batch -> CompletableFuture.failedStage(new IllegalStateException("secret"))));
  }

  private static ScriptedExporter.Answer throwing(Throwable throwable) {
    return batch -> {
      if (throwable instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) throwable;
    };
  }

  @Test
  void callThatNeverCompletesIsGivenUpAndTriedAgain() throws Exception {
    exporter.then(batch -> new CompletableFuture<>());
    try (var fixture = LaneFixture.of(exporter)) {
      fixture.offer(0, 1, 2);

      exporter.awaitCalls(1);
      fixture.time.pass(LaneFixture.OPTIONS.timeout());
      fixture.time.pass(Duration.ofSeconds(1));
      fixture.flush();

      assertThat(exporter.calls()).hasSize(2);
      assertThat(fixture.statistics().delivered()).isEqualTo(3);
    }
  }

  @Test
  void callThatNeverReturnsIsLeftBehindAndTriedAgain() throws Exception {
    var open = new CountDownLatch(1);
    try (var fixture = LaneFixture.of(exporter.thenBlock(open))) {
      fixture.offer(0, 1, 2);

      exporter.awaitCalls(1);
      fixture.time.pass(LaneFixture.OPTIONS.timeout());
      fixture.time.pass(Duration.ofSeconds(1));
      fixture.flush();

      assertThat(exporter.calls()).hasSize(2);
      assertThat(fixture.statistics().delivered()).isEqualTo(3);
      open.countDown();
    }
  }

  @Test
  void exporterWithManyCallsInsideIsNotCalledAgain() throws Exception {
    var open = new CountDownLatch(1);
    for (int i = 0; i < 10; i++) {
      exporter.thenBlock(open);
    }
    try (var fixture = LaneFixture.of(exporter)) {
      fixture.offer(0, 1, 2);
      int calls = 0;
      for (int seconds : List.of(1, 2, 4, 8)) {
        exporter.awaitCalls(++calls);
        fixture.time.pass(LaneFixture.OPTIONS.timeout());
        fixture.time.pass(Duration.ofSeconds(seconds));
      }
      Eventually.holds(() -> fixture.statistics().pending() == 0);

      assertThat(exporter.calls()).hasSize(4);
      assertThat(fixture.statistics().dropped()).isEqualTo(Map.of(DropReason.TIMED_OUT, 3L));
      open.countDown();
    }
  }

  @Test
  void lateAndSecondAnswersChangeNothing() throws Exception {
    var late = new CompletableFuture<ExportResult>();
    exporter.then(batch -> late);
    try (var fixture = LaneFixture.of(exporter)) {
      fixture.offer(0, 1, 2);
      exporter.awaitCalls(1);
      fixture.time.pass(LaneFixture.OPTIONS.timeout());
      fixture.time.awaitSleep(Duration.ofSeconds(1));

      late.complete(ExportResult.delivered());
      late.obtrudeValue(ExportResult.rejected("changed its mind"));
      assertThat(fixture.statistics().pending()).isEqualTo(3);

      fixture.time.pass(Duration.ofSeconds(1));
      fixture.flush();
      assertThat(fixture.statistics().delivered()).isEqualTo(3);
      assertThat(fixture.statistics().dropped()).isEmpty();
    }
  }

  @Test
  void stageThatAnswersTwiceCountsOnce() throws Exception {
    exporter.then(batch -> new TwiceStage());
    try (var fixture = LaneFixture.of(exporter)) {
      fixture.offer(0, 1, 2);
      fixture.flush();

      assertThat(fixture.statistics().delivered()).isEqualTo(3);
      assertThat(fixture.statistics().dropped()).isEmpty();
    }
  }

  /** Calls back with two outcomes. */
  private static final class TwiceStage extends CompletableFuture<ExportResult> {
    @Override
    public CompletableFuture<ExportResult> whenComplete(
        java.util.function.BiConsumer<? super ExportResult, ? super Throwable> action) {
      action.accept(ExportResult.delivered(), null);
      action.accept(ExportResult.rejected("again"), null);
      return this;
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("deaths")
  void deathOfTheVirtualMachineClosesTheLane(String name, ScriptedExporter.Answer death)
      throws Exception {
    try (var fixture = LaneFixture.of(exporter.then(death))) {
      fixture.offer(0, 1, 2, 3);
      Eventually.holds(() -> !fixture.statistics().open());
      fixture.offer(4);

      assertThat(exporter.calls()).hasSize(1);
      assertThat(fixture.statistics().dropped()).isEqualTo(Map.of(DropReason.EXPORTER_FAILED, 5L));
      assertThat(fixture.statistics().addsUp()).isTrue();
      Eventually.holds(() -> exporter.timesClosed() == 1);
      assertThat(fixture.logger.warnings()).anyMatch(line -> line.contains("exporter failed"));
      assertThat(fixture.logger.text()).contains("Error\n  at ").doesNotContain("secret");
    }
  }

  static Stream<Arguments> deaths() {
    return Stream.of(
        arguments("throws", throwing(new OutOfMemoryError("secret"))),
        arguments(
            "completes",
            (ScriptedExporter.Answer)
                batch -> CompletableFuture.failedStage(new StackOverflowError())));
  }

  @Test
  void exporterThatFailsToStartEndsTheLane() throws Exception {
    try (var fixture =
        LaneFixture.startedWith(
            LaneFixture.OPTIONS,
            () -> {
              throw new IllegalStateException("no");
            })) {
      var failure = fixture.lane.awaitStart(Duration.ofDays(1));
      Eventually.holds(() -> !fixture.statistics().open());
      fixture.offer(0);

      assertThat(failure).containsInstanceOf(IllegalStateException.class);
      assertThat(fixture.statistics().dropped()).isEqualTo(Map.of(DropReason.EXPORTER_FAILED, 1L));
    }
  }

  @Test
  void exporterThatBlocksInCreateGetsItsEventsWhenItIsThere() throws Exception {
    var open = new CountDownLatch(1);
    try (var fixture =
        LaneFixture.startedWith(
            LaneFixture.OPTIONS,
            () -> {
              open.await();
              return exporter;
            })) {
      assertThat(fixture.lane.awaitStart(Duration.ZERO)).isEmpty();
      fixture.offer(0);
      assertThat(fixture.statistics().pending()).isEqualTo(1);

      open.countDown();
      fixture.flush();

      assertThat(fixture.statistics().delivered()).isEqualTo(1);
    }
  }

  @Test
  void exporterThatComesAfterTheCloseIsClosed() throws Exception {
    var open = new CountDownLatch(1);
    try (var fixture =
        LaneFixture.startedWith(
            LaneFixture.OPTIONS,
            () -> {
              boolean waiting = true;
              while (waiting) {
                try {
                  open.await();
                  waiting = false;
                } catch (InterruptedException e) {
                  // Deaf.
                }
              }
              return exporter;
            })) {
      fixture.offer(0);
      var report = fixture.close(Duration.ZERO);
      assertThat(report.statistics().dropped()).isEqualTo(Map.of(DropReason.CLOSED, 1L));

      open.countDown();

      Eventually.holds(() -> exporter.timesClosed() == 1);
    }
  }

  @Test
  void exporterThatBlocksInCloseIsLeftBehind() throws Exception {
    var interrupted = new CountDownLatch(1);
    var blocking = new BlocksInClose(interrupted);
    try (var fixture = LaneFixture.of(blocking)) {
      fixture.offer(0);
      fixture.flush();
      fixture.lane.drainUntil(fixture.time.nanos());
      fixture.time.pass(Duration.ofSeconds(1));

      var report = fixture.lane.awaitClosed();
      interrupted.await();

      assertThat(report.statistics().open()).isFalse();
      assertThat(fixture.logger.warnings()).anyMatch(line -> line.contains("did not close"));
    }
  }

  private record BlocksInClose(CountDownLatch interrupted) implements EventExporter {
    @Override
    public CompletionStage<ExportResult> export(EventBatch batch) {
      return CompletableFuture.completedStage(ExportResult.delivered());
    }

    @Override
    public void close() {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        interrupted.countDown();
      }
    }
  }

  @Test
  void exporterThatThrowsInCloseHurtsNobody() throws Exception {
    var calls = new AtomicInteger();
    EventExporter throwing =
        new EventExporter() {
          @Override
          public CompletionStage<ExportResult> export(EventBatch batch) {
            return CompletableFuture.completedStage(ExportResult.delivered());
          }

          @Override
          public void close() {
            calls.incrementAndGet();
            throw new IllegalStateException("no");
          }
        };
    try (var fixture = LaneFixture.of(throwing)) {
      fixture.offer(0);

      var report = fixture.close(Duration.ofSeconds(1));

      assertThat(calls).hasValue(1);
      assertThat(report.statistics().delivered()).isEqualTo(1);
    }
  }

  @Test
  void noThreadIsLeftAfterTheClose() throws Exception {
    try (var fixture = LaneFixture.of(exporter)) {
      fixture.offer(0, 1, 2);
      fixture.close(Duration.ofSeconds(1));

      Eventually.holds(
          () ->
              Thread.getAllStackTraces().keySet().stream()
                  .noneMatch(thread -> thread.getName().matches("analytics-.*-lane")));
    }
  }
}
