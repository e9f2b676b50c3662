package io.agentanalytics.core.delivery;

import io.agentanalytics.api.delivery.DropReason;
import io.agentanalytics.api.exporter.EventBatch;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.api.exporter.ExportResult;
import io.agentanalytics.core.delivery.ExporterCalls.ExporterDiedException;
import io.agentanalytics.core.thread.MemoryShortage;
import io.agentanalytics.core.thread.Timeouts;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The thread of a lane: waits until a batch is due, takes it to the exporter until that has
 * answered, settles it, and goes on with the next. So a lane has one batch on its way at a time,
 * and never reorders.
 */
final class Courier implements Runnable {
  /** For an exporter that is slow to close, beyond the deadline of the lane. */
  private static final long CLOSING_NANOS = 1_000_000_000L;

  private final LaneBooks books;
  private final LaneQueue queue;
  private final LaneOptions options;
  private final ExporterCalls calls;
  private final RandomGenerator random;
  private final LossLog losses;

  Courier(
      LaneBooks books,
      LaneQueue queue,
      LaneOptions options,
      ExporterCalls calls,
      RandomGenerator random,
      LossLog losses) {
    this.books = books;
    this.queue = queue;
    this.options = options;
    this.calls = calls;
    this.random = random;
    this.losses = losses;
  }

  @Override
  public void run() {
    DropReason end = DropReason.EXPORTER_FAILED;
    try {
      if (hasStarted()) {
        while (isBatchDue()) {
          deliver(oldest());
        }
      }
      end = DropReason.CLOSED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      end = DropReason.CLOSED;
    } catch (Throwable e) {
      losses.laneFailed(e);
    } finally {
      end(end);
    }
  }

  /** Waits for the exporter; false when the lane has to end before. Throws if making it failed. */
  private boolean hasStarted() throws InterruptedException {
    books.await(() -> calls.exporter().isDone() || isOver(), books::stopsAt);
    if (!calls.exporter().isDone()) {
      return false;
    }
    calls.exporter().join();
    return true;
  }

  private boolean isBatchDue() throws InterruptedException {
    while (true) {
      try {
        books.await(
            () -> isOver() || books.isBatchDue(options),
            () -> Math.min(books.batchDueAt(options), books.stopsAt()));
        return !books.update(this::isOver);
      } catch (OutOfMemoryError e) {
        MemoryShortage.pause();
      }
    }
  }

  private List<EventRecord> oldest() {
    while (true) {
      try {
        return queue.oldest();
      } catch (OutOfMemoryError e) {
        MemoryShortage.pause();
      }
    }
  }

  private boolean isOver() {
    return books.mustStop() || books.isDone();
  }

  /**
   * Tries until nothing of the batch is left, its deadline has passed, or the lane has to end. When
   * a part of it has arrived, time begins anew: the destination works, however slowly.
   */
  private void deliver(List<EventRecord> batch) throws InterruptedException, ExporterDiedException {
    long deadline = deadline();
    List<EventRecord> rest = batch;
    int failures = 0;
    while (!rest.isEmpty()) {
      Settlement settlement = export(rest);
      settle(settlement);
      rest = settlement.again();
      if (settlement.delivered().isEmpty()) {
        failures++;
      } else {
        failures = 1;
        deadline = deadline();
      }
      if (!rest.isEmpty() && !pause(settlement, failures, deadline)) {
        if (books.update(books::mustStop)) {
          return; // What is pending is settled by the end of the lane.
        }
        drop(DropReason.TIMED_OUT, rest, settlement.reason());
        rest = List.of();
      }
    }
    queue.forget(batch.size());
  }

  private long deadline() {
    return books.isDurable() ? books.never() : books.nanos() + Timeouts.nanos(options.deadline());
  }

  /**
   * What the exporter dies of comes as an exception of its own. Any other shortage of memory is
   * ours, because somebody else has taken it, and no reason to give up.
   */
  private Settlement export(List<EventRecord> records)
      throws InterruptedException, ExporterDiedException {
    while (true) {
      try {
        return Settlement.of(
            records,
            books.update(books::mustStop)
                ? ExportResult.retry("the lane ends")
                : calls.export(new EventBatch(records), options.timeout()));
      } catch (OutOfMemoryError e) {
        MemoryShortage.pause();
      }
    }
  }

  private void settle(Settlement settlement) {
    boolean counted = false;
    while (!counted) {
      try {
        Amount delivered = Amount.of(settlement.delivered());
        counted = books.update(() -> enter(delivered, !settlement.reason().isEmpty()));
      } catch (OutOfMemoryError e) {
        MemoryShortage.pause();
      }
    }
    drop(DropReason.REJECTED, settlement.rejected(), settlement.reason());
  }

  private boolean enter(Amount delivered, boolean failed) {
    books.delivered(delivered);
    if (failed) {
      books.callFailed();
    }
    return true;
  }

  private void drop(DropReason reason, List<EventRecord> records, String cause) {
    boolean counted = records.isEmpty();
    while (!counted) {
      try {
        Amount amount = Amount.of(records);
        counted = books.update(() -> giveUp(reason, amount));
      } catch (OutOfMemoryError e) {
        MemoryShortage.pause();
      }
    }
    if (!records.isEmpty()) {
      losses.dropped(reason, records.size(), cause);
    }
  }

  private boolean giveUp(DropReason reason, Amount amount) {
    books.dropped(reason, amount);
    return true;
  }

  /** Waits before the next try; false when there is none. */
  private boolean pause(Settlement settlement, int failures, long deadline)
      throws InterruptedException {
    long until = books.nanos() + options.retry().nanos(failures, settlement.asked(), random);
    if (until - deadline >= 0) {
      return false;
    }
    losses.retried(settlement.again().size(), failures, settlement.reason());
    return !books.await(books::mustStop, () -> Math.min(until, books.stopsAt()));
  }

  /** Counts what is left, closes the exporter, and lets its threads end. */
  private void end(DropReason reason) {
    try {
      losses.dropped(reason, endBooks(reason));
      long until = Math.min(books.nanos(), books.update(books::stopsAt)) + CLOSING_NANOS;
      if (!calls.close(() -> until)) {
        losses.notClosed();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      finish();
    }
  }

  private long endBooks(DropReason reason) {
    while (true) {
      try {
        return books.update(() -> books.end(reason));
      } catch (OutOfMemoryError e) {
        MemoryShortage.pause();
      }
    }
  }

  /** Whoever waits for the end of the lane does so without a limit. */
  private void finish() {
    boolean finished = false;
    while (!finished) {
      try {
        queue.close();
        books.update(books::finish);
        finished = true;
      } catch (OutOfMemoryError e) {
        MemoryShortage.pause();
      }
    }
  }
}
