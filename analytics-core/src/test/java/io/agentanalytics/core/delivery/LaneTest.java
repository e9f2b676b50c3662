package io.agentanalytics.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.delivery.DropReason;
import io.agentanalytics.api.exporter.ExportResult;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class LaneTest {
  private final ScriptedExporter exporter = new ScriptedExporter();

  @Test
  void batchIsSentWhenItIsFull() throws InterruptedException {
    try (var fixture = LaneFixture.of(exporter)) {
      fixture.offer(0, 1, 2);

      assertThat(exporter.calls(1)).containsExactly(List.of(0L, 1L, 2L));
    }
  }

  @Test
  void batchIsSentWhenItsBytesAreFull() throws InterruptedException {
    try (var fixture = LaneFixture.of(exporter)) {
      fixture.lane.offer(List.of(TestRecord.sized(0, 500)));
      fixture.lane.offer(List.of(TestRecord.sized(1, 500)));

      assertThat(exporter.calls(1)).containsExactly(List.of(0L, 1L));
    }
  }

  @Test
  void batchThatIsNotFullIsSentAfterTheLinger() throws InterruptedException {
    try (var fixture = LaneFixture.of(exporter)) {
      fixture.offer(0);

      fixture.time.awaitSleep(Duration.ofMillis(900));
      fixture.time.advance(Duration.ofMillis(899));
      fixture.time.pass(Duration.ofMillis(1));

      assertThat(exporter.calls(1)).containsExactly(List.of(0L));
    }
  }

  @Test
  void flushDoesNotWaitForTheLinger() throws InterruptedException {
    try (var fixture = LaneFixture.of(exporter)) {
      fixture.offer(0);

      var report = fixture.flush();

      assertThat(report.drained()).isTrue();
      assertThat(report.statistics().delivered()).isEqualTo(1);
      assertThat(exporter.calls()).containsExactly(List.of(0L));
    }
  }

  @Test
  void flushThatMayNotWaitOnlyAsks() throws InterruptedException {
    var open = new CountDownLatch(1);
    try (var fixture = LaneFixture.of(exporter.thenBlock(open))) {
      fixture.offer(0);

      assertThat(fixture.lane.flush(fixture.time.nanos()).drained()).isFalse();

      open.countDown();
      assertThat(fixture.flush().drained()).isTrue();
      assertThat(fixture.lane.flush(fixture.time.nanos()).drained()).isTrue();
    }
  }

  @Test
  void batchDoesNotEndInsideAFact() throws InterruptedException {
    try (var fixture = LaneFixture.of(exporter)) {
      fixture.lane.offer(List.of(TestRecord.of(0)));
      fixture.lane.offer(TestRecord.fact(1, 3));
      fixture.flush();

      assertThat(exporter.calls()).containsExactly(List.of(0L), List.of(1L, 2L, 3L));
    }
  }

  @Test
  void factThatIsLargerThanABatchIsSentInParts() throws InterruptedException {
    try (var fixture = LaneFixture.of(exporter)) {
      fixture.lane.offer(TestRecord.fact(0, 7));
      fixture.flush();

      assertThat(exporter.calls())
          .containsExactly(List.of(0L, 1L, 2L), List.of(3L, 4L, 5L), List.of(6L));
    }
  }

  @Test
  void recordThatIsLargerThanABatchGoesAlone() throws InterruptedException {
    var options = LaneFixture.OPTIONS;
    var smallBatches =
        new LaneOptions(
            options.queue(),
            new Amount(10, 100),
            options.maxRecordBytes(),
            options.linger(),
            options.timeout(),
            options.deadline(),
            options.retry());
    try (var fixture = LaneFixture.of(smallBatches, exporter)) {
      fixture.lane.offer(List.of(TestRecord.of(0)));
      fixture.lane.offer(List.of(TestRecord.sized(1, 300)));
      fixture.lane.offer(List.of(TestRecord.of(2)));
      fixture.flush();

      assertThat(exporter.calls()).containsExactly(List.of(0L), List.of(1L), List.of(2L));
    }
  }

  @Test
  void recordAboveTheLimitIsDropped() throws InterruptedException {
    try (var fixture = LaneFixture.of(exporter)) {
      fixture.lane.offer(List.of(TestRecord.sized(0, 501), TestRecord.of(1)));
      fixture.flush();

      assertThat(exporter.calls()).containsExactly(List.of(1L));
      assertThat(fixture.statistics().dropped()).isEqualTo(Map.of(DropReason.OVERSIZE, 1L));
      assertThat(fixture.statistics().addsUp()).isTrue();
    }
  }

  @Test
  void fullQueueRefusesTheNewestFactAsAWhole() throws InterruptedException {
    var open = new CountDownLatch(1);
    try (var fixture = LaneFixture.of(exporter.thenBlock(open))) {
      fixture.lane.offer(TestRecord.fact(0, 9));
      fixture.lane.offer(TestRecord.fact(9, 2));
      fixture.lane.offer(TestRecord.fact(11, 1));

      assertThat(fixture.statistics().dropped()).isEqualTo(Map.of(DropReason.QUEUE_FULL, 2L));
      assertThat(fixture.statistics().pending()).isEqualTo(10);

      open.countDown();
      fixture.flush();
      assertThat(fixture.statistics().delivered()).isEqualTo(10);
      assertThat(exporter.calls().get(exporter.calls().size() - 1)).contains(11L);
    }
  }

  @Test
  void retriesWithGrowingDelaysInOrder() throws InterruptedException {
    exporter.then(ExportResult.retry("http 503")).then(ExportResult.retry("http 503"));
    try (var fixture = LaneFixture.of(exporter)) {
      fixture.offer(0, 1, 2, 3, 4, 5);

      exporter.calls(1);
      fixture.time.pass(Duration.ofSeconds(1));
      exporter.calls(2);
      fixture.time.pass(Duration.ofSeconds(2));

      assertThat(exporter.calls(4))
          .containsExactly(
              List.of(0L, 1L, 2L), List.of(0L, 1L, 2L), List.of(0L, 1L, 2L), List.of(3L, 4L, 5L));
      assertThat(fixture.flush().statistics().failedCalls()).isEqualTo(2);
    }
  }

  @Test
  void requestedDelayIsHonouredButClamped() throws InterruptedException {
    exporter
        .then(ExportResult.retryAfter(Duration.ofSeconds(5), "http 429"))
        .then(ExportResult.retryAfter(Duration.ofHours(5), "http 429"));
    try (var fixture = LaneFixture.of(exporter)) {
      fixture.offer(0, 1, 2);

      exporter.calls(1);
      fixture.time.pass(Duration.ofSeconds(5));
      exporter.calls(2);
      fixture.time.pass(Duration.ofSeconds(8));

      exporter.calls(3);
      assertThat(fixture.flush().statistics().delivered()).isEqualTo(3);
    }
  }

  @Test
  void batchIsDroppedWhenTheNextTryWouldMissItsDeadline() throws InterruptedException {
    for (int i = 0; i < 20; i++) {
      exporter.then(ExportResult.retry("http 503"));
    }
    try (var fixture = LaneFixture.of(exporter)) {
      fixture.offer(0, 1, 2);

      // 1 + 2 + 4 + 8 + 8 + … seconds, and the tenth delay would end behind the 60th second.
      for (int seconds : List.of(1, 2, 4, 8, 8, 8, 8, 8, 8)) {
        fixture.time.pass(Duration.ofSeconds(seconds));
      }
      // The books are settled first, the log is written behind them.
      Eventually.holds(() -> !fixture.logger.warnings().isEmpty());

      assertThat(exporter.calls()).hasSize(10);
      assertThat(fixture.statistics().dropped()).isEqualTo(Map.of(DropReason.TIMED_OUT, 3L));
      assertThat(fixture.logger.warnings())
          .containsExactly("lane lane: events dropped, timed_out: http 503 (3)");
    }
  }

  @Test
  void whatWasDeliveredInPartIsNotSentAgain() throws InterruptedException {
    exporter
        .then(ExportResult.deliveredInPart(Set.of(1, 7), ExportResult.retry("two failed")))
        .then(ExportResult.deliveredInPart(Set.of(0), ExportResult.rejected("too old")));
    try (var fixture = LaneFixture.of(exporter)) {
      fixture.offer(0, 1, 2);

      fixture.time.pass(Duration.ofSeconds(1));
      fixture.flush();

      assertThat(exporter.calls()).containsExactly(List.of(0L, 1L, 2L), List.of(0L, 2L));
      assertThat(fixture.statistics().delivered()).isEqualTo(2);
      assertThat(fixture.statistics().dropped()).isEqualTo(Map.of(DropReason.REJECTED, 1L));
    }
  }

  @Test
  void rejectedBatchIsDroppedAndTheNextIsSent() throws InterruptedException {
    exporter.then(ExportResult.rejected("http 400"));
    try (var fixture = LaneFixture.of(exporter)) {
      fixture.offer(0, 1, 2, 3);
      fixture.flush();

      assertThat(fixture.statistics().dropped()).isEqualTo(Map.of(DropReason.REJECTED, 3L));
      assertThat(fixture.statistics().delivered()).isEqualTo(1);
    }
  }

  @Test
  void closeDeliversWhatIsPending() throws InterruptedException {
    try (var fixture = LaneFixture.of(exporter)) {
      fixture.offer(0, 1, 2, 3);

      var report = fixture.close(Duration.ofSeconds(5));

      assertThat(report.drained()).isTrue();
      assertThat(report.statistics().delivered()).isEqualTo(4);
      assertThat(report.statistics().open()).isFalse();
      assertThat(exporter.timesClosed()).isEqualTo(1);
    }
  }

  @Test
  void closeCountsWhatItCannotDeliverInTime() throws InterruptedException {
    exporter.then(batch -> new CompletableFuture<>());
    try (var fixture = LaneFixture.of(exporter)) {
      fixture.offer(0, 1, 2, 3);
      exporter.calls(1);

      fixture.lane.drainUntil(fixture.time.nanos() + Duration.ofSeconds(5).toNanos());
      fixture.time.advance(Duration.ofSeconds(5));
      var report = fixture.lane.awaitClosed();

      assertThat(report.statistics().dropped()).isEqualTo(Map.of(DropReason.CLOSED, 4L));
      assertThat(report.statistics().addsUp()).isTrue();
      assertThat(exporter.timesClosed()).isEqualTo(1);
    }
  }

  @Test
  void closedLaneCountsWhatStillComes() throws InterruptedException {
    try (var fixture = LaneFixture.of(exporter)) {
      fixture.close(Duration.ofSeconds(5));

      fixture.offer(0);

      assertThat(fixture.statistics().dropped()).isEqualTo(Map.of(DropReason.CLOSED, 1L));
    }
  }

  @Test
  void writerWhoMayWaitLosesNothing() throws InterruptedException {
    var open = new CountDownLatch(1);
    try (var fixture = LaneFixture.of(exporter.thenBlock(open))) {
      var writer =
          new Thread(
              () -> {
                try {
                  for (int i = 0; i < 100; i++) {
                    fixture.lane.put(List.of(TestRecord.of(i)), Duration.ofDays(1));
                  }
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              });
      writer.start();
      Eventually.holds(() -> fixture.statistics().pending() == 10);

      open.countDown();
      writer.join();
      fixture.flush();

      assertThat(fixture.statistics().delivered()).isEqualTo(100);
      assertThat(fixture.statistics().dropped()).isEmpty();
    }
  }

  /** Takes the first record of each call, and wants the rest after a while. */
  private void takesOneRecordEachEightSeconds(int calls) {
    for (int i = 0; i < calls; i++) {
      exporter.then(
          ExportResult.deliveredInPart(
              Set.of(0), ExportResult.retryAfter(Duration.ofSeconds(8), "time is up")));
    }
  }

  @Test
  void deadlineOfABatchBeginsAnewWhenAPartOfItHasArrived() throws InterruptedException {
    takesOneRecordEachEightSeconds(2);
    var options = LaneFixture.OPTIONS;
    var shortDeadline =
        new LaneOptions(
            options.queue(),
            options.batch(),
            options.maxRecordBytes(),
            options.linger(),
            options.timeout(),
            Duration.ofSeconds(9),
            options.retry());
    try (var fixture = LaneFixture.of(shortDeadline, exporter)) {
      fixture.offer(0, 1, 2);

      fixture.time.pass(Duration.ofSeconds(8));
      fixture.time.pass(Duration.ofSeconds(8));
      fixture.flush();

      assertThat(fixture.statistics().delivered()).isEqualTo(3);
      assertThat(fixture.statistics().dropped()).isEmpty();
    }
  }

  @Test
  void drainGoesOnAsLongAsTheDestinationAnswers() {
    takesOneRecordEachEightSeconds(2);
    try (var fixture = LaneFixture.of(exporter)) {
      fixture.offer(0, 1, 2);

      var drained = fixture.draining(Duration.ofSeconds(9));
      fixture.time.pass(Duration.ofSeconds(8));
      fixture.time.pass(Duration.ofSeconds(8));

      var report = drained.join();
      assertThat(report.drained()).isTrue();
      assertThat(report.statistics().delivered()).isEqualTo(3);
      assertThat(report.statistics().open()).isTrue();
    }
  }

  @Test
  void rejectionsAreAnswersToADrain() {
    exporter
        .then(ExportResult.retryAfter(Duration.ofSeconds(8), "http 503"))
        .then(ExportResult.rejected("http 400"))
        .then(ExportResult.retryAfter(Duration.ofSeconds(8), "http 503"));
    try (var fixture = LaneFixture.of(exporter)) {
      fixture.offer(0, 1, 2, 3);

      var drained = fixture.draining(Duration.ofSeconds(9));
      fixture.time.pass(Duration.ofSeconds(8));
      fixture.time.pass(Duration.ofSeconds(8));

      assertThat(drained.join().drained()).isTrue();
    }
  }

  @Test
  void drainEndsWhenTheDestinationAnswersNothing() {
    exporter.then(batch -> new CompletableFuture<>());
    try (var fixture = LaneFixture.of(exporter)) {
      fixture.offer(0, 1, 2);
      exporter.awaitCalls(1);

      var drained = fixture.draining(Duration.ofSeconds(5));
      fixture.time.pass(Duration.ofSeconds(5));

      var report = drained.join();
      assertThat(report.drained()).isFalse();
      assertThat(report.statistics().pending()).isEqualTo(3);
    }
  }

  @Test
  void drainEndsWhenTheLaneIsClosedMeanwhile() {
    exporter.then(batch -> new CompletableFuture<>());
    try (var fixture = LaneFixture.of(exporter)) {
      fixture.offer(0, 1, 2);
      exporter.awaitCalls(1);

      var drained = fixture.draining(Duration.ofDays(1));
      fixture.time.awaitSleep(Duration.ofDays(1));
      fixture.lane.drainUntil(fixture.time.nanos());

      assertThat(drained.join().statistics().dropped()).isEqualTo(Map.of(DropReason.CLOSED, 3L));
    }
  }

  @Test
  void writerGivesUpALaneThatIsFullAndAnswersNothing() throws InterruptedException {
    exporter.then(batch -> new CompletableFuture<>());
    try (var fixture = LaneFixture.of(exporter)) {
      fixture.offer(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
      exporter.awaitCalls(1);

      var put =
          CompletableFuture.runAsync(
              () -> {
                try {
                  fixture.lane.put(
                      List.of(TestRecord.of(10), TestRecord.of(11)), Duration.ofSeconds(5));
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              });
      fixture.time.pass(Duration.ofSeconds(5));
      put.join();

      assertThat(fixture.lane.awaitClosed().statistics().dropped())
          .isEqualTo(Map.of(DropReason.CLOSED, 12L));
      assertThat(fixture.logger.warnings())
          .first()
          .asString()
          .isEqualTo("lane lane: given up, its destination has answered nothing for 5000 ms");
    }
  }
}
