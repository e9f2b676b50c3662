package io.agentanalytics.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.delivery.DropReason;
import io.agentanalytics.api.delivery.LaneStatistics;
import io.agentanalytics.api.exporter.EventBatch;
import io.agentanalytics.api.exporter.EventExporter;
import io.agentanalytics.api.exporter.ExportResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A durable lane goes on and counts, whatever its disk does. */
class DurableQueueTest {
  private static final EventExporter NEVER =
      new EventExporter() {
        @Override
        public CompletableFuture<ExportResult> export(EventBatch batch) {
          return new CompletableFuture<>();
        }

        @Override
        public void close() {}
      };

  private final FailingDisk disk = new FailingDisk();
  private final FakeTime time = new FakeTime();
  private final RecordingLogger logger = new RecordingLogger();
  private final ScriptedExporter exporter = new ScriptedExporter();

  private Lane lane(EventExporter target) throws IOException {
    var lane =
        Lane.durable(
            "lane",
            LaneFixture.OPTIONS,
            time,
            LaneFixture.LONGEST,
            new ThrottledLog(logger, time),
            disk,
            Path.of("folder"),
            1_000_000);
    lane.start(() -> target);
    return lane;
  }

  private static void offer(Lane lane, long... sequences) {
    for (long sequence : sequences) {
      lane.offer(List.of(TestRecord.of(sequence)));
    }
  }

  private static LaneStatistics whenWritten(Lane lane) {
    Eventually.holds(() -> lane.statistics().uncommitted() == 0);
    assertThat(lane.statistics().addsUp()).isTrue();
    return lane.statistics();
  }

  private LaneStatistics close(Lane lane) throws InterruptedException {
    lane.drainUntil(time.nanos());
    var statistics = lane.awaitClosed().statistics();
    assertThat(disk.isOpen()).isFalse();
    return statistics;
  }

  @Test
  void whatIsDeliveredIsGoneFromTheDisk() throws Exception {
    var lane = lane(exporter);
    offer(lane, 0, 1, 2);
    var report = lane.flush(time.nanos() + Duration.ofDays(1).toNanos());

    assertThat(report.drained()).isTrue();
    assertThat(exporter.calls()).containsExactly(List.of(0L, 1L, 2L));
    Eventually.holds(() -> disk.kept() == 0);
    assertThat(close(lane).delivered()).isEqualTo(3);
  }

  /** Whoever interrupts our threads, or whatever else ends them. */
  @Test
  void laneWhoseWriterDiesEndsWithTheReason() throws Exception {
    var lane = lane(NEVER);
    offer(lane, 0);
    whenWritten(lane);
    Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("analytics-spool-lane"))
        .forEach(Thread::interrupt);
    Eventually.holds(() -> !lane.statistics().open());
    offer(lane, 1, 2);

    var statistics = whenWritten(lane);
    assertThat(statistics.dropped()).isEqualTo(Map.of(DropReason.STORE_FAILED, 2L));
    assertThat(statistics.pending()).isEqualTo(1);
    assertThat(close(lane).addsUp()).isTrue();
  }

  /** What failed half way leaves nothing behind that a later commit takes with it. */
  @Test
  void commitWithoutMemoryLeavesNothingBehind() throws Exception {
    var lane = lane(exporter);
    disk.outOfMemory(true);
    offer(lane, 0, 1);
    Eventually.holds(() -> lane.statistics().accepted() == 2);
    assertThat(whenWritten(lane).dropped()).isEqualTo(Map.of(DropReason.STORE_FAILED, 2L));
    disk.outOfMemory(false);
    offer(lane, 2);
    lane.flush(time.nanos() + Duration.ofDays(1).toNanos());

    assertThat(exporter.calls()).containsExactly(List.of(2L));
    assertThat(close(lane).delivered()).isEqualTo(1);
  }

  @Test
  void whatAFullDiskCannotKeepIsCountedAndTheLaneGoesOn() throws Exception {
    var lane = lane(NEVER);
    offer(lane, 0);
    whenWritten(lane);
    disk.full(true);
    offer(lane, 1, 2);
    assertThat(whenWritten(lane).dropped()).isEqualTo(Map.of(DropReason.STORE_FAILED, 2L));

    disk.full(false);
    offer(lane, 3);
    assertThat(whenWritten(lane).pending()).isEqualTo(2);
    assertThat(lane.committedThrough(TestRecord.of(0).source())).hasValue(0);
    close(lane);
    assertThat(disk.kept()).isEqualTo(2);
    assertThat(logger.warnings()).anyMatch(line -> line.contains("store_failed"));
  }

  @Test
  void recordsOfACommitThatFailedDoNotComeBack() throws Exception {
    var lane = lane(NEVER);
    disk.failingBehindTheCommit(true);
    offer(lane, 0, 1);
    assertThat(whenWritten(lane).dropped()).isEqualTo(Map.of(DropReason.STORE_FAILED, 2L));
    assertThat(disk.kept()).isPositive();

    disk.failingBehindTheCommit(false);
    offer(lane, 2);
    assertThat(whenWritten(lane).pending()).isEqualTo(1);
    close(lane);
    assertThat(disk.kept()).isEqualTo(1);
  }

  @Test
  void whatCannotBeReadNowIsReadLater() throws Exception {
    var lane = lane(exporter);
    disk.unreadable(true);
    offer(lane, 0, 1, 2);
    Eventually.holds(() -> logger.text().contains("its spool cannot be read"));
    disk.unreadable(false);
    time.pass(Duration.ofSeconds(1));
    lane.flush(time.nanos() + Duration.ofDays(1).toNanos());

    assertThat(close(lane).delivered()).isEqualTo(3);
  }

  @Test
  void damagedEntriesAreLeftOutAndCounted() throws Exception {
    var first = lane(NEVER);
    offer(first, 0, 1, 2);
    whenWritten(first);
    close(first);
    disk.damage(2);

    var second = lane(exporter);
    assertThat(second.statistics().recovered()).isEqualTo(3);
    second.flush(time.nanos() + Duration.ofDays(1).toNanos());

    assertThat(exporter.calls()).containsExactly(List.of(0L, 2L));
    assertThat(close(second).dropped()).isEqualTo(Map.of(DropReason.DAMAGED, 1L));
  }

  @Test
  void entriesThatAreDamagedWhileTheyWaitAreCounted() throws Exception {
    var lane = lane(exporter);
    offer(lane, 0, 1);
    whenWritten(lane);
    disk.damage(1);
    lane.flush(time.nanos() + Duration.ofDays(1).toNanos());

    assertThat(exporter.calls()).containsExactly(List.of(1L));
    assertThat(close(lane).dropped()).isEqualTo(Map.of(DropReason.DAMAGED, 1L));
  }
}
