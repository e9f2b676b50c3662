package io.agentanalytics.core.delivery;

import io.agentanalytics.api.delivery.LaneReport;
import io.agentanalytics.api.delivery.LaneStatistics;
import io.agentanalytics.api.exporter.EventExporter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.random.RandomGenerator;

/** A lane with a time that stands still and no chance: every delay is as long as it may be. */
final class LaneFixture implements AutoCloseable {
  static final RandomGenerator LONGEST = () -> -1L;

  static final LaneOptions OPTIONS =
      new LaneOptions(
          new Amount(10, 1_000),
          new Amount(3, 1_000),
          500,
          Duration.ofMillis(900), // Like no other time, so that tests know who waits.
          Duration.ofSeconds(10),
          Duration.ofSeconds(60),
          new RetryDelays(Duration.ofSeconds(1), Duration.ofSeconds(8)));

  final FakeTime time = new FakeTime();
  final RecordingLogger logger = new RecordingLogger();
  final Lane lane;

  LaneFixture(LaneOptions options) {
    lane = Lane.inMemory("lane", options, time, LONGEST, new ThrottledLog(logger, time));
  }

  static LaneFixture of(LaneOptions options, EventExporter exporter) {
    return startedWith(options, () -> exporter);
  }

  static LaneFixture of(EventExporter exporter) {
    return of(OPTIONS, exporter);
  }

  static LaneFixture startedWith(LaneOptions options, Callable<EventExporter> maker) {
    LaneFixture fixture = new LaneFixture(options);
    fixture.lane.start(maker);
    return fixture;
  }

  void offer(long... sequences) {
    for (long sequence : sequences) {
      lane.offer(List.of(TestRecord.of(sequence)));
    }
  }

  /** Flushes without a time limit of its own. */
  LaneReport flush() throws InterruptedException {
    return lane.flush(time.nanos() + Duration.ofDays(1).toNanos());
  }

  /** Drains on another thread. */
  CompletableFuture<LaneReport> draining(Duration idleTimeout) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return lane.drain(idleTimeout);
          } catch (InterruptedException e) {
            throw new CompletionException(e);
          }
        });
  }

  LaneReport close(Duration timeout) throws InterruptedException {
    lane.drainUntil(time.nanos() + timeout.toNanos());
    return lane.awaitClosed();
  }

  LaneStatistics statistics() {
    return lane.statistics();
  }

  @Override
  public void close() {
    lane.drainUntil(time.nanos());
  }
}
