package io.agentanalytics.core.delivery;

import io.agentanalytics.api.delivery.DropReason;
import io.agentanalytics.api.delivery.LaneStatistics;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.core.thread.MemoryShortage;
import io.agentanalytics.core.thread.Timeouts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of one lane, the lock that guards them, and all waiting for them to change. Every
 * change under the lock keeps the law, so every snapshot does: <i>recovered + accepted = delivered
 * + dropped + pending</i>. What needs memory is done before the numbers change, so the law outlives
 * a shortage.
 */
final class LaneBooks {
  /** As good as for ever, and far from an overflow. */
  private static final long FOREVER = Long.MAX_VALUE / 4;

  private final String lane;
  private final boolean durable;
  private final LaneTime time;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  // Guarded by lock, like everything below.
  private long recovered;
  private long accepted;
  private long delivered;
  private final Map<DropReason, Long> dropped = new EnumMap<>(DropReason.class);
  private Amount pending = Amount.NOTHING;
  private Amount uncommitted = Amount.NOTHING;
  private long failedCalls;

  /** Records that ever were pending: what leaves does so in this order. */
  private long entered;

  /** Somebody waits until this many of those that entered have left. */
  private long flushTarget;

  /** Since when the lane is free and something is pending. */
  private long waitingSince;

  /** When the destination last took or refused something, or had nothing to take until then. */
  private long idleSince;

  /** When a lane that drains gives up. */
  private long endAt;

  private boolean draining;
  private boolean finished;
  private @Nullable DropReason end;

  LaneBooks(String lane, boolean durable, LaneTime time) {
    this.lane = lane;
    this.durable = durable;
    this.time = time;
  }

  String lane() {
    return lane;
  }

  long nanos() {
    return time.nanos();
  }

  boolean isDurable() {
    return durable;
  }

  /** A time that does not come. */
  long never() {
    return nanos() + FOREVER;
  }

  LaneStatistics statistics() {
    lock.lock();
    try {
      return new LaneStatistics(
          lane,
          durable,
          recovered,
          accepted,
          delivered,
          dropped,
          pending.records(),
          pending.bytes(),
          uncommitted.records(),
          failedCalls,
          end == null);
    } finally {
      lock.unlock();
    }
  }

  /** Does something under the lock and wakes all who wait. */
  <T> T update(Supplier<T> change) {
    lock.lock();
    try {
      T result = change.get();
      changed.signalAll();
      return result;
    } finally {
      lock.unlock();
    }
  }

  /** How a queue takes the records of a fact, or refuses them. */
  interface Admission {
    /** Called under the lock. Has changed nothing when it runs out of memory. */
    Optional<DropReason> enter(List<EventRecord> fact, Amount amount);
  }

  /** Lets the records of a fact enter a queue, for whoever offers them and waits for nothing. */
  Optional<DropReason> admit(List<EventRecord> fact, Admission admission) {
    while (true) {
      try {
        Amount amount = Amount.of(fact);
        return update(() -> admission.enter(fact, amount));
      } catch (OutOfMemoryError e) {
        MemoryShortage.pause();
      }
    }
  }

  void update(Runnable change) {
    update(
        () -> {
          change.run();
          return true;
        });
  }

  /**
   * Waits for a condition, which is asked under the lock.
   *
   * @param until at the latest, in {@link #nanos()}; asked again whenever something has changed
   * @return whether the condition holds
   */
  boolean await(BooleanSupplier condition, LongSupplier until) throws InterruptedException {
    lock.lock();
    try {
      while (!condition.getAsBoolean()) {
        long left = until.getAsLong() - time.nanos();
        if (left <= 0) {
          return false;
        }
        time.await(changed, left);
      }
      changed.signalAll(); // A condition that holds may have changed something.
      return true;
    } finally {
      lock.unlock();
    }
  }

  // What follows is called under the lock: in update() and await().

  Amount pending() {
    return pending;
  }

  Amount uncommitted() {
    return uncommitted;
  }

  /** Why nothing enters any more; empty while the lane is open. */
  Optional<DropReason> refusal() {
    return Optional.ofNullable(end != null ? end : draining ? DropReason.CLOSED : null);
  }

  void recovered(Amount amount) {
    enter(amount);
    recovered += amount.records();
  }

  void accepted(Amount amount) {
    enter(amount);
    accepted += amount.records();
  }

  /** Taken and given up at once. */
  void refused(DropReason reason, long records) {
    count(reason, records);
    accepted += records;
  }

  /** Kept by an earlier run, and not to be found any more. */
  void lost(long records) {
    count(DropReason.DAMAGED, records);
    recovered += records;
  }

  private void count(DropReason reason, long records) {
    if (records > 0) {
      dropped.merge(reason, records, Long::sum);
    }
  }

  void uncommitted(Amount amount) {
    uncommitted = amount;
  }

  void delivered(Amount amount) {
    pending = pending.minus(amount);
    if (!amount.isNothing()) {
      idleSince = time.nanos();
    }
    delivered += amount.records();
    waitingSince = time.nanos();
  }

  void dropped(DropReason reason, Amount amount) {
    if (!amount.isNothing()) {
      Amount left = pending.minus(amount);
      if (reason == DropReason.REJECTED) {
        idleSince = time.nanos();
      }
      count(reason, amount.records());
      pending = left;
      waitingSince = time.nanos();
    }
  }

  void callFailed() {
    failedCalls++;
  }

  private void enter(Amount amount) {
    if (pending.isNothing()) {
      waitingSince = time.nanos();
      idleSince = waitingSince;
    }
    pending = pending.plus(amount);
    entered += amount.records();
  }

  /** Asks that everything which has entered leaves without lingering; gives how much that is. */
  long requestFlush() {
    flushTarget = Math.max(flushTarget, entered);
    return entered;
  }

  boolean hasLeft(long target) {
    return entered - pending.records() >= target;
  }

  /** Since when something is pending, and the destination has neither taken nor refused any. */
  long idleSince() {
    return idleSince;
  }

  /** Nothing enters any more; what is pending may leave until then. The earliest time wins. */
  void drainUntil(long nanos) {
    endAt = draining ? Math.min(endAt, nanos) : nanos;
    draining = true;
  }

  /** Whether nothing more may be tried. */
  boolean mustStop() {
    return end != null || (draining && time.nanos() - endAt >= 0);
  }

  boolean isDraining() {
    return draining;
  }

  /** When {@link #mustStop} begins to hold. */
  long stopsAt() {
    return draining ? endAt : never();
  }

  /** Whether there is nothing left to deliver and nothing will come. */
  boolean isDone() {
    return draining && pending.isNothing() && uncommitted.isNothing();
  }

  boolean isBatchDue(LaneOptions options) {
    return !pending.isNothing()
        && (draining
            || pending.reaches(options.batch())
            || !hasLeft(flushTarget)
            || time.nanos() - waitingSince >= Timeouts.nanos(options.linger()));
  }

  /** When a batch is due that is not yet. */
  long batchDueAt(LaneOptions options) {
    return pending.isNothing() ? never() : waitingSince + Timeouts.nanos(options.linger());
  }

  /**
   * The lane is over. What a memory lane still holds is given up; a durable one keeps it.
   *
   * @return how many records were given up
   */
  long end(DropReason reason) {
    if (end != null) {
      return 0;
    }
    long left = durable ? 0 : pending.records();
    if (!durable) {
      dropped(reason, pending);
    }
    end = reason;
    return left;
  }

  boolean hasEnded() {
    return end != null;
  }

  /** Everything is closed; nothing changes any more. */
  void finish() {
    finished = true;
  }

  boolean isFinished() {
    return finished;
  }
}
