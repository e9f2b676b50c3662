package io.agentanalytics.core.delivery;

import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.delivery.DropReason;
import io.agentanalytics.api.delivery.LaneReport;
import io.agentanalytics.api.delivery.LaneStatistics;
import io.agentanalytics.api.exporter.EventExporter;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.core.spool.SpoolProvider;
import io.agentanalytics.core.thread.DaemonThreads;
import io.agentanalytics.core.thread.MemoryShortage;
import io.agentanalytics.core.thread.Timeouts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * The way to one exporter: queue, batching, retry and counters. A sick exporter is invisible to
 * everybody else.
 *
 * <p>Safe for use by several threads; the records of a source come from one of them at a time.
 */
public final class Lane {
  /** Beyond the deadline of a close: for the exporter to close, and the lane to count. */
  private static final long GRACE_NANOS = Duration.ofSeconds(2).toNanos();

  private final LaneBooks books;
  private final LaneQueue queue;
  private final LaneOptions options;
  private final LossLog losses;
  private final ExporterCalls calls;
  private final Thread courier;

  private Lane(
      LaneBooks books,
      LaneQueue queue,
      LaneOptions options,
      LossLog losses,
      RandomGenerator random) {
    this.books = books;
    this.queue = queue;
    this.options = options;
    this.losses = losses;
    MemoryShortage.prepare();
    this.calls = new ExporterCalls(books);
    this.courier =
        new DaemonThreads("analytics-lane-" + books.lane())
            .newThread(new Courier(books, queue, options, calls, random, losses));
  }

  /** A lane that keeps what it has not delivered in memory. */
  public static Lane inMemory(
      String name, LaneOptions options, LaneTime time, RandomGenerator random, ThrottledLog log) {
    LaneBooks books = new LaneBooks(name, false, time);
    LossLog losses = new LossLog(log, name);
    return new Lane(books, new MemoryQueue(books, options, losses), options, losses, random);
  }

  /**
   * A lane that keeps on disk what it has not delivered, until it is.
   *
   * @param folder of this lane alone
   * @param maxBytes of all records that may wait
   * @throws IOException if the spool cannot be opened
   */
  public static Lane durable(
      String name,
      LaneOptions options,
      LaneTime time,
      RandomGenerator random,
      ThrottledLog log,
      SpoolProvider spools,
      Path folder,
      long maxBytes)
      throws IOException {
    LaneBooks books = new LaneBooks(name, true, time);
    LossLog losses = new LossLog(log, name);
    LaneSpool spool = LaneSpool.open(spools, folder);
    try {
      DurableQueue queue = new DurableQueue(books, options, maxBytes, losses, spool);
      queue.start();
      return new Lane(books, queue, options, losses, random);
    } catch (IOException | RuntimeException e) {
      spool.close();
      throw e;
    }
  }

  /** Begins to make the exporter, and to deliver when it is there. */
  public void start(Callable<EventExporter> maker) {
    calls.start(maker);
    courier.start();
  }

  /**
   * Waits until the exporter is there.
   *
   * @return what went wrong; empty when nothing did, or when it still starts after that time
   */
  public Optional<Throwable> awaitStart(Duration timeout) throws InterruptedException {
    long until = books.nanos() + Timeouts.nanos(timeout);
    if (!books.await(calls.exporter()::isDone, () -> until)) {
      losses.startsSlowly();
      return Optional.empty();
    }
    try {
      calls.exporter().join();
      return Optional.empty();
    } catch (CompletionException e) {
      return Optional.of(e.getCause() == null ? e : e.getCause());
    }
  }

  /** Takes the records of one input, or counts them as dropped. Never blocks, never throws. */
  public void offer(List<EventRecord> records) {
    List<List<EventRecord>> facts = facts(records);
    // An iterator would need memory, and by then other lanes have taken the records.
    for (int i = 0; i < facts.size(); i++) {
      queue.offer(facts.get(i));
    }
  }

  /** The records by fact, without those that are too large, which are counted. */
  private List<List<EventRecord>> facts(List<EventRecord> records) {
    while (true) {
      try {
        List<EventRecord> fitting =
            records.stream()
                .filter(record -> record.json().remaining() <= options.maxRecordBytes())
                .toList();
        List<List<EventRecord>> facts = Facts.split(fitting);
        refuseLarge(records.size() - fitting.size());
        return facts;
      } catch (OutOfMemoryError e) {
        MemoryShortage.pause();
      }
    }
  }

  private void refuseLarge(int number) {
    if (number > 0) {
      books.update(() -> books.refused(DropReason.OVERSIZE, number));
      losses.dropped(DropReason.OVERSIZE, number);
    }
  }

  /**
   * Takes the records of one input, and waits until there is room, as long as the lane is open. A
   * lane whose destination answers nothing for too long is given up then, like one that is closed.
   *
   * @param idleTimeout how long a full lane may go without an answer
   */
  public void put(List<EventRecord> records, Duration idleTimeout) throws InterruptedException {
    long idleNanos = LaneTime.nanos(idleTimeout);
    for (List<EventRecord> fact : facts(records)) {
      long asked = books.nanos();
      // A durable lane also waits for its disk, while nothing is pending.
      LongSupplier idleSince =
          () -> books.isDurable() ? Math.max(asked, books.idleSince()) : books.idleSince();
      if (!queue.put(fact, () -> idleSince.getAsLong() + idleNanos)) {
        losses.givenUp(idleTimeout);
        drainUntil(books.nanos());
        queue.offer(fact);
      }
    }
  }

  /** Asks that what is pending leaves without lingering. */
  public void hurry() {
    books.update(books::requestFlush);
  }

  /**
   * Waits until everything that was offered before has left.
   *
   * @param until at the latest, in nanoseconds of the lane's time
   */
  public LaneReport flush(long until) throws InterruptedException {
    boolean settled = queue.settle(until);
    long target = books.update(books::requestFlush);
    boolean left = books.await(() -> books.hasLeft(target), () -> until);
    return new LaneReport(settled && left, books.statistics());
  }

  /**
   * Waits until everything that was offered before has left, as long as the destination answers.
   *
   * @param idleTimeout how long it may answer nothing
   */
  public LaneReport drain(Duration idleTimeout) throws InterruptedException {
    long idleNanos = LaneTime.nanos(idleTimeout);
    boolean settled = queue.settle(books.nanos() + idleNanos);
    long target = books.update(books::requestFlush);
    books.await(
        () -> books.hasLeft(target) || books.hasEnded(), () -> books.idleSince() + idleNanos);
    return books.update(() -> new LaneReport(settled && books.hasLeft(target), books.statistics()));
  }

  /** Takes nothing any more and delivers what is pending, until then at the latest. */
  public void drainUntil(long nanos) {
    books.update(() -> books.drainUntil(nanos));
  }

  /** Waits until the lane that drains is closed, exporter and all. */
  public LaneReport awaitClosed() throws InterruptedException {
    books.await(books::isFinished, () -> books.stopsAt() + GRACE_NANOS);
    return report();
  }

  /** What there is now, without waiting. */
  public LaneReport report() {
    LaneStatistics now = books.statistics();
    return new LaneReport(now.pending() == 0 && now.uncommitted() == 0, now);
  }

  /** The name of its exporter. */
  public String name() {
    return books.lane();
  }

  /** Up to which sequence the records of a source are safe on disk; empty in memory. */
  public OptionalLong committedThrough(SourceId source) {
    return queue.committedThrough(source);
  }

  /** The numbers of the lane at one instant. */
  public LaneStatistics statistics() {
    return books.statistics();
  }
}
