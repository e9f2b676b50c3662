package io.agentanalytics.core.delivery;

import io.agentanalytics.api.delivery.DropReason;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.testkit.exporter.SampleSource;
import java.lang.System.Logger;
import java.time.Duration;
import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.locks.Condition;
import org.jetbrains.lincheck.Lincheck;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The queue and the books of a lane, in every order in which a worker, the courier and whoever
 * closes can meet, as far as a model checker comes. Time stands still, so whoever waits is woken by
 * somebody or never. The courier is a short one, since the checker cannot look through the thread
 * pool behind exporters, and there is no AssertJ, which would be part of the model.
 */
class LaneRaceTest {
  private static final LaneOptions OPTIONS =
      new LaneOptions(
          new Amount(2, 100_000),
          new Amount(1, 100_000),
          100_000,
          Duration.ZERO,
          Duration.ofSeconds(30),
          Duration.ofSeconds(60),
          new RetryDelays(Duration.ofSeconds(1), Duration.ofSeconds(8)));

  private static final List<EventRecord> RECORDS = SampleSource.named("source").take(3);

  private final StandingTime time = new StandingTime();
  private final LaneBooks books = new LaneBooks("lane", false, time);
  private final MemoryQueue queue =
      new MemoryQueue(books, OPTIONS, new LossLog(new ThrottledLog(new Deaf(), time), "lane"));

  /** The courier's; read when it has ended. */
  private long taken;

  @Test
  @Tag("thorough")
  void lawHoldsWhenALaneClosesWhileItIsOffered() {
    Lincheck.runConcurrentTest(2_000, () -> new LaneRaceTest().offerAndClose(true));
  }

  @Test
  @Tag("thorough")
  void lawHoldsWhenALaneClosesThatMayBeIdle() {
    Lincheck.runConcurrentTest(2_000, () -> new LaneRaceTest().offerAndClose(false));
  }

  private void offerAndClose(boolean atOnce) {
    var worker = new Thread(() -> RECORDS.forEach(record -> queue.offer(List.of(record))));
    var courier = new Thread(this::deliver);
    worker.start();
    courier.start();
    checkLaw();
    if (!atOnce) {
      join(worker);
    }
    books.update(() -> books.drainUntil(Duration.ofDays(1).toNanos()));
    checkLaw();
    join(worker);
    join(courier); // For ever, should nobody wake it: the checker tells.

    checkLaw();
    var end = books.statistics();
    if (end.accepted() != RECORDS.size() || end.delivered() != taken || end.pending() != 0) {
      throw new AssertionError(end + ", taken " + taken);
    }
  }

  private void checkLaw() {
    var statistics = books.statistics();
    if (!statistics.addsUp() || statistics.pending() < 0) {
      throw new AssertionError(statistics.toString());
    }
  }

  private void deliver() {
    try {
      while (isBatchDue()) {
        List<EventRecord> batch = queue.oldest();
        taken += batch.size();
        books.update(() -> books.delivered(Amount.of(batch)));
        queue.forget(batch.size());
      }
      books.update(() -> books.end(DropReason.CLOSED));
      queue.close();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean isBatchDue() throws InterruptedException {
    books.await(() -> books.isDone() || books.isBatchDue(OPTIONS), books::stopsAt);
    return !books.update(books::isDone);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class StandingTime implements LaneTime {
    @Override
    public long nanos() {
      return 0;
    }

    @Override
    @SuppressWarnings("WaitNotInLoop") // Callers loop.
    public void await(Condition condition, long nanos) throws InterruptedException {
      condition.await();
    }
  }

  private static final class Deaf implements Logger {
    @Override
    public String getName() {
      return "deaf";
    }

    @Override
    public boolean isLoggable(Level level) {
      return false;
    }

    @Override
    public void log(Level level, ResourceBundle bundle, String message, Throwable thrown) {}

    @Override
    public void log(Level level, ResourceBundle bundle, String format, Object... parameters) {}
  }
}
