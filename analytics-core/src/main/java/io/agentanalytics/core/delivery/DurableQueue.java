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
import org.jspecify.annotations.Nullable;

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

  /** Made once, since making it needs memory. */
  private final LaneBooks.Admission admission = this::enter;

  private final LaneSpool spool;
  private final Thread writer;

  /** Of the batch on its way. Only the courier's. */
  private List<Long> batchKeys = List.of();

  /** What is being committed. Only the writer's. */
  private @Nullable Group writing;

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
    losses.refused(books.admit(fact, admission), fact.size());
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
    losses.refused(refusal.stream().findFirst(), fact.size());
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

  /** What the writer takes at once, and what became of it. */
  private static final class Group {
    private final List<EventRecord> records;
    private final long removals;
    private final boolean last;
    private boolean tried;
    private LaneSpool.@Nullable Place end;
    private @Nullable Throwable failure;

    Group(List<EventRecord> records, long removals, boolean last) {
      this.records = records;
      this.removals = removals;
      this.last = last;
    }
  }

  private void write() {
    boolean more = true;
    try {
      while (more) {
        more = step();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      endWriting();
    }
  }

  /** Takes a group, commits it, or counts it. Can be called again after a shortage of memory. */
  private boolean step() throws InterruptedException {
    try {
      Group group = writing;
      if (group == null) {
        books.await(this::takeGroup, books::never);
      } else if (!group.tried) {
        group.tried = true;
        commit(group);
      } else {
        settle(group);
        writing = null;
        sayFailure(group);
        return !group.last;
      }
    } catch (OutOfMemoryError e) {
      MemoryShortage.pause();
    }
    return true;
  }

  private boolean takeGroup() {
    boolean due = !entering.isEmpty() || removalsDone < removalsAsked || closing;
    if (due) {
      Group group = new Group(entering, removalsAsked, closing);
      entering = new ArrayList<>();
      writing = group;
    }
    return due;
  }

  private void commit(Group group) {
    try {
      group.end = spool.commit(group.records);
    } catch (Throwable e) {
      group.failure = e; // Whatever the reason is, what can be kept next is kept.
    }
  }

  private void sayFailure(Group group) {
    Throwable failure = group.failure;
    if (failure != null) {
      losses.dropped(DropReason.STORE_FAILED, group.records.size(), Failures.name(failure));
    }
  }

  /** Counts what was written, or was not. What needs memory comes first, and may come twice. */
  private void settle(Group group) {
    Amount amount = Amount.of(group.records);
    books.update(
        () -> {
          Amount left = books.uncommitted().minus(amount);
          LaneSpool.Place end = group.end;
          if (end != null) {
            committed.committed(group.records);
            books.accepted(amount);
            newest = end;
          } else {
            books.refused(DropReason.STORE_FAILED, amount.records());
          }
          books.uncommitted(left);
          written += amount.records();
          removalsDone = group.removals;
        });
  }

  /** Nobody writes any more. Before the close that ends the lane, and what waits is counted. */
  private void endWriting() {
    long lost = endBooks();
    losses.dropped(DropReason.STORE_FAILED, lost);
  }

  private long endBooks() {
    while (true) {
      try {
        return books.update(this::countEnd);
      } catch (OutOfMemoryError e) {
        MemoryShortage.pause();
      }
    }
  }

  private long countEnd() {
    long lost = closing ? 0 : books.uncommitted().records();
    if (!closing) {
      books.refused(DropReason.STORE_FAILED, lost);
      books.uncommitted(Amount.NOTHING);
      entering.clear();
      written = taken;
      books.end(DropReason.STORE_FAILED);
    }
    removalsDone = Long.MAX_VALUE;
    return lost;
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
