package io.agentanalytics.core.delivery;

import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.delivery.DropReason;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.core.thread.DaemonThreads;
import io.agentanalytics.core.thread.MemoryShortage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/**
 * Keeps records on disk until they are delivered (design section 7). One thread writes: it takes
 * everything that came while it wrote the group before, so that however many records come, each
 * waits for two commits at most. Only what waits for a commit, and the batch on its way, are in
 * memory.
 */
final class DurableQueue implements LaneQueue {
  private static final long READ_AGAIN_NANOS = 1_000_000_000L;

  private final LaneBooks books;
  private final LaneOptions options;
  private final long maxBytes;
  private final LossLog losses;
  private final LaneSpool spool;
  private final Thread writer;

  /** Of the batch on its way. Only the courier's. */
  private List<Long> batchKeys = List.of();

  // Guarded by the lock of the books, like everything below.
  private List<EventRecord> entering = new ArrayList<>();
  private final CommittedSequences committed = new CommittedSequences();

  /** Records that were taken, and those of them that the writer has committed or given up. */
  private long taken;

  private long written;

  /** Settled batches, and those of them that the writer has removed, or failed to. */
  private long removalsAsked;

  private long removalsDone;

  /** The newest record that is pending. */
  private LaneSpool.Place newest = new LaneSpool.Place(0, 0);

  private boolean closing;

  /**
   * @param maxBytes of all records that may wait
   */
  DurableQueue(
      LaneBooks books, LaneOptions options, long maxBytes, LossLog losses, LaneSpool spool) {
    this.books = books;
    this.options = options;
    this.maxBytes = maxBytes;
    this.losses = losses;
    this.spool = spool;
    this.writer = new DaemonThreads("analytics-spool-" + books.lane()).newThread(this::write);
  }

  /** Counts what an earlier run has left, and begins to write. */
  void start() throws IOException {
    LaneSpool.Inventory inventory = spool.recover();
    long lost = spool.lost() + inventory.unreadable();
    LaneSpool.Place committed = spool.commit(List.of());
    books.update(
        () -> {
          books.recovered(inventory.kept().plus(inventory.others()));
          books.lost(lost);
          newest = committed;
        });
    losses.dropped(DropReason.DAMAGED, lost);
    writer.start();
  }

  @Override
  public void offer(List<EventRecord> fact) {
    Amount amount = Amount.of(fact);
    report(MemoryShortage.outlastAtOnce(() -> books.update(() -> enter(fact, amount))), fact);
  }

  @Override
  public boolean put(List<EventRecord> fact, LongSupplier until) throws InterruptedException {
    Amount amount = Amount.of(fact);
    List<DropReason> refusal = new ArrayList<>();
    boolean inTime =
        books.await(
            () -> {
              boolean decided = books.refusal().isPresent() || fits(amount);
              if (decided) {
                enter(fact, amount).ifPresent(refusal::add);
              }
              return decided;
            },
            until);
    report(refusal.stream().findFirst(), fact);
    return inTime;
  }

  private boolean fits(Amount amount) {
    boolean inMemory = !books.uncommitted().isTooMuchWith(amount, options.queue());
    long kept = books.pending().bytes() + books.uncommitted().bytes();
    return inMemory && (kept == 0 || kept + amount.bytes() <= maxBytes);
  }

  private Optional<DropReason> enter(List<EventRecord> fact, Amount amount) {
    Optional<DropReason> refusal =
        books
            .refusal()
            .or(() -> fits(amount) ? Optional.empty() : Optional.of(DropReason.QUEUE_FULL));
    if (refusal.isPresent()) {
      books.refused(refusal.get(), fact.size());
    } else {
      Amount uncommitted = books.uncommitted().plus(amount);
      entering.addAll(fact);
      taken += fact.size();
      books.uncommitted(uncommitted);
    }
    return refusal;
  }

  /** Outside the lock, since loggers are foreign code. */
  private void report(Optional<DropReason> refusal, List<EventRecord> fact) {
    refusal.ifPresent(reason -> losses.dropped(reason, fact.size()));
  }

  /** What the writer takes at once. */
  private record Group(List<EventRecord> records, long removals, boolean last) {}

  private void write() {
    try {
      boolean more = true;
      while (more) {
        Group group = MemoryShortage.outlast(this::nextGroup);
        write(group);
        more = !group.last();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Group nextGroup() throws InterruptedException {
    List<Group> group = new ArrayList<>(1);
    books.await(
        () -> {
          boolean due = !entering.isEmpty() || removalsDone < removalsAsked || closing;
          if (due) {
            group.add(new Group(entering, removalsAsked, closing));
            entering = new ArrayList<>();
          }
          return due;
        },
        books::never);
    return group.get(0);
  }

  private void write(Group group) throws InterruptedException {
    Amount amount = MemoryShortage.outlast(() -> Amount.of(group.records()));
    Optional<LaneSpool.Place> end = commit(group.records());
    MemoryShortage.outlast(() -> books.update(() -> settle(group, amount, end)));
  }

  /** Empty when it failed: whatever the reason is, what can be kept next is kept. */
  private Optional<LaneSpool.Place> commit(List<EventRecord> records) throws InterruptedException {
    try {
      return Optional.of(spool.commit(records));
    } catch (Throwable e) {
      return MemoryShortage.outlast(
          () -> {
            losses.dropped(DropReason.STORE_FAILED, records.size(), Failures.name(e));
            return Optional.empty();
          });
    }
  }

  /** Counts what was written, or was not. What needs memory comes first, and may come twice. */
  private boolean settle(Group group, Amount amount, Optional<LaneSpool.Place> end) {
    Amount left = books.uncommitted().minus(amount);
    if (end.isPresent()) {
      committed.committed(group.records());
      books.accepted(amount);
      newest = end.get();
    } else {
      books.refused(DropReason.STORE_FAILED, amount.records());
    }
    books.uncommitted(left);
    written += amount.records();
    removalsDone = group.removals();
    return true;
  }

  @Override
  public List<EventRecord> oldest() {
    try {
      while (!books.update(books::mustStop)) {
        Optional<List<EventRecord>> batch = readBatch();
        if (batch.isPresent()) {
          return batch.get();
        }
        long until = books.nanos() + READ_AGAIN_NANOS;
        books.await(books::mustStop, () -> Math.min(until, books.stopsAt()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    batchKeys = List.of();
    return List.of();
  }

  /** Empty when the spool cannot be read now. */
  private Optional<List<EventRecord>> readBatch() {
    LaneSpool.Place through = books.update(() -> newest);
    try {
      LaneSpool.Page page = spool.read(through, options.batch());
      List<EventRecord> batch = Facts.cut(page.records().iterator(), options.batch());
      batchKeys = page.keys().subList(0, batch.size());
      if (!page.isWhole()) {
        recount();
      }
      return Optional.of(batch);
    } catch (IOException e) {
      losses.spoolFailed(Failures.name(e));
      return Optional.empty();
    }
  }

  /** What was pending when a commit had come this far. */
  private record Expected(LaneSpool.Place through, Amount pending) {}

  /** Gives up what is pending and not there any more. No batch is on its way. */
  private void recount() throws IOException {
    Expected expected = books.update(() -> new Expected(newest, books.pending()));
    LaneSpool.Inventory found = spool.count(expected.through());
    Amount missing = expected.pending().minus(found.kept());
    books.update(
        () -> {
          if (missing.records() < 0) {
            books.recovered(Amount.NOTHING.minus(missing)); // What was given up has come back.
          } else {
            books.dropped(DropReason.DAMAGED, missing);
          }
          books.recovered(found.others());
          if (newest.equals(expected.through())) {
            newest = found.end();
          }
        });
    losses.dropped(DropReason.DAMAGED, missing.records());
  }

  @Override
  public void forget(int records) {
    if (records == 0) {
      return;
    }
    spool.settle(batchKeys.subList(0, records));
    batchKeys = List.of();
    long asked = books.update(() -> ++removalsAsked);
    try {
      // A batch that is removed before the next one leaves is the only one that can come twice.
      books.await(() -> removalsDone >= asked, books::never);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean settle(long until) throws InterruptedException {
    long target = books.update(() -> taken);
    return books.await(() -> written >= target, () -> until);
  }

  @Override
  public OptionalLong committedThrough(SourceId source) {
    return books.update(() -> committed.of(source));
  }

  /** Commits what still waits for it, and closes the spool. */
  @Override
  public void close() {
    books.update(() -> closing = true);
    try {
      writer.join();
      if (spool.isDoubtful()) {
        recount();
      }
      spool.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      writer.interrupt();
    } catch (IOException e) {
      losses.spoolFailed(Failures.name(e));
    }
  }
}
