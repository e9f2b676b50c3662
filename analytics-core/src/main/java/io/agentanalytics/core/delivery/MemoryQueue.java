package io.agentanalytics.core.delivery;

import io.agentanalytics.api.delivery.DropReason;
import io.agentanalytics.api.exporter.EventRecord;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Keeps records in memory, bounded by number and bytes. Full, it refuses the newest. */
final class MemoryQueue implements LaneQueue {
  private final LaneBooks books;
  private final LaneOptions options;
  private final LossLog losses;

  /** Made once, since making it needs memory. */
  private final LaneBooks.Admission admission = this::enter;

  /** Guarded by the lock of the books. */
  private final Deque<EventRecord> waiting = new ArrayDeque<>();

  MemoryQueue(LaneBooks books, LaneOptions options, LossLog losses) {
    this.books = books;
    this.options = options;
    this.losses = losses;
  }

  @Override
  public void offer(List<EventRecord> fact) {
    losses.refused(books.admit(fact, admission), fact.size());
  }

  @Override
  public boolean put(List<EventRecord> fact, LongSupplier until) throws InterruptedException {
    Amount amount = Amount.of(fact);
    Decision decision = new Decision();
    boolean inTime =
        books.await(
            () -> {
              boolean decided = books.refusal().isPresent() || fits(amount);
              if (decided) {
                decision.refusal = enter(fact, amount);
              }
              return decided;
            },
            until);
    losses.refused(decision.refusal, fact.size());
    return inTime;
  }

  private boolean fits(Amount amount) {
    return !books.pending().isTooMuchWith(amount, options.queue());
  }

  private Optional<DropReason> enter(List<EventRecord> fact, Amount amount) {
    Optional<DropReason> refusal =
        books
            .refusal()
            .or(() -> fits(amount) ? Optional.empty() : Optional.of(DropReason.QUEUE_FULL));
    if (refusal.isPresent()) {
      books.refused(refusal.get(), fact.size());
    } else {
      int before = waiting.size();
      try {
        waiting.addAll(fact);
        books.accepted(amount);
      } catch (VirtualMachineError e) {
        while (waiting.size() > before) {
          waiting.removeLast(); // As if it had not come.
        }
        throw e;
      }
    }
    return refusal;
  }

  @Override
  public List<EventRecord> oldest() {
    return books.update(() -> Facts.cut(waiting.iterator(), options.batch()));
  }

  @Override
  public void forget(int records) {
    books.update(
        () -> {
          for (int i = 0; i < records; i++) {
            waiting.remove();
          }
        });
  }

  /** What is offered is pending at once. */
  @Override
  public boolean settle(long until) {
    return true;
  }

  @Override
  public void close() {
    books.update(waiting::clear);
  }

  /** Carries a refusal out of the lock. */
  private static final class Decision {
    private Optional<DropReason> refusal = Optional.empty();
  }
}
