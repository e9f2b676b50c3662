package io.agentanalytics.core.delivery;

import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.delivery.DropReason;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.core.thread.DaemonThreads;
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

  /** The newest key that is pending. */
  private long pendingKey;

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
    long newest = spool.commit(List.of());
    books.update(
        () -> {
          books.recovered(inventory.kept());
          books.lost(inventory.lost());
          pendingKey = newest;
        });
    losses.dropped(DropReason.DAMAGED, inventory.lost());
    writer.start();
  }

  @Override
  public void offer(List<EventRecord> fact) {
    Amount amount = Amount.of(fact);
    report(books.update(() -> enter(fact, amount)), fact);
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
      entering.addAll(fact);
      taken += fact.size();
      books.uncommitted(books.uncommitted().plus(amount));
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
        Group group = nextGroup();
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

  private void write(Group group) {
    Amount amount = Amount.of(group.records());
    try {
      long newest = spool.commit(group.records());
      books.update(
          () -> {
            books.accepted(amount);
            committed.committed(group.records());
            pendingKey = newest;
            done(group, amount);
          });
    } catch (Throwable e) {
      // Whatever it is, what can be kept next is kept.
      books.update(
          () -> {
            books.refused(DropReason.STORE_FAILED, amount.records());
            done(group, amount);
          });
      losses.dropped(DropReason.STORE_FAILED, amount.records(), Failures.name(e));
    }
  }

  private void done(Group group, Amount amount) {
    books.uncommitted(books.uncommitted().minus(amount));
    written += amount.records();
    removalsDone = group.removals();
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
    long through = books.update(() -> pendingKey);
    try {
      LaneSpool.Page page = spool.read(through, options.batch());
      List<EventRecord> batch = Facts.cut(page.records().iterator(), options.batch());
      batchKeys = page.keys().subList(0, batch.size());
      if (!page.unreadable().isEmpty()) {
        spool.settle(page.unreadable());
        giveUp(new Amount(page.unreadable().size(), 0)); // How many bytes they had, nobody knows.
      }
      if (page.records().isEmpty() && page.unreadable().isEmpty()) {
        giveUp(books.update(books::pending));
      }
      return Optional.of(batch);
    } catch (IOException e) {
      losses.spoolFailed(Failures.name(e));
      return Optional.empty();
    }
  }

  private void giveUp(Amount amount) {
    books.update(() -> books.dropped(DropReason.DAMAGED, amount));
    losses.dropped(DropReason.DAMAGED, amount.records());
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
      spool.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      writer.interrupt();
    } catch (IOException e) {
      losses.spoolFailed(Failures.name(e));
    }
  }
}
