package io.agentanalytics.core.intake;

import io.agentanalytics.api.Intake;
import io.agentanalytics.api.delivery.IntakeStatistics;
import io.agentanalytics.api.fact.AnalyticsFact;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What waits for one worker, bounded by number and bytes, and the numbers of its intake. The lock
 * is held for a few instructions only, never while anything is processed or logged: that is why
 * hosts do not wait.
 */
final class IntakeQueue {
  /** Taken by the worker at once: the more, the fewer locks; the fewer, the exacter the limits. */
  private static final int CHUNK = 64;

  private final long maxInputs;
  private final long maxBytes;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  // Guarded by lock, like everything below.
  private final Deque<Input> waiting = new ArrayDeque<>();
  private long offered;
  private long accepted;
  private final Map<Intake, Long> refused = new EnumMap<>(Intake.class);
  private long pending;
  private long pendingBytes;

  /** Inputs and ends of sources that entered and left; flushes wait for the latter. */
  private long entered;

  private long left;
  private boolean closed;
  private boolean abandoned;
  private boolean failed;
  private SourceTally tally = SourceTally.EMPTY;

  IntakeQueue(long maxInputs, long maxBytes) {
    this.maxInputs = maxInputs;
    this.maxBytes = maxBytes;
  }

  /** Takes an input if there is room; otherwise its source has a gap from here on. */
  Intake offer(SourcePlace place, long bytes, Input.Action action) {
    return offer(place, bytes, Optional.empty(), action);
  }

  /**
   * As above.
   *
   * @param use the fact, when the source has to know that it found no room
   */
  Intake offer(SourcePlace place, long bytes, Optional<AnalyticsFact> use, Input.Action action) {
    lock.lock();
    try {
      if (closed || place.isClosed()) {
        return count(reasonOfTheEnd());
      }
      long ordinal = place.takeOrdinal();
      if (pending + 1 > maxInputs || pendingBytes + bytes > maxBytes) {
        place.markGap();
        use.ifPresent(place::refused);
        return count(Intake.QUEUE_FULL);
      }
      enter(
          new Input(place.run(), ordinal, place.hasGap(), bytes, place.takeRefusedUses(), action));
      offered++;
      accepted++;
      pending++;
      pendingBytes += bytes;
      return Intake.ACCEPTED;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Counts an input that cannot be taken for a reason of its own; it takes a place all the same.
   */
  Intake refuse(SourcePlace place, Intake reason) {
    lock.lock();
    try {
      if (closed || place.isClosed()) {
        return count(reasonOfTheEnd());
      }
      place.takeOrdinal();
      place.markGap();
      return count(reason);
    } finally {
      lock.unlock();
    }
  }

  /** The source ended: that always finds room, and nothing of it enters afterwards. */
  void end(SourcePlace place) {
    lock.lock();
    try {
      if (!closed && !place.isClosed()) {
        place.close();
        enter(SourceRun.end(place));
      }
    } finally {
      lock.unlock();
    }
  }

  /** Whether the client of a source was closed. */
  boolean hasEnded(SourcePlace place) {
    lock.lock();
    try {
      return place.isClosed();
    } finally {
      lock.unlock();
    }
  }

  private Intake reasonOfTheEnd() {
    return failed ? Intake.FAILED : Intake.CLOSED;
  }

  private Intake count(Intake reason) {
    refused.merge(reason, 1L, Long::sum);
    offered++;
    return reason;
  }

  private void enter(Input input) {
    waiting.add(input);
    entered++;
    if (waiting.size() == 1) {
      changed.signalAll();
    }
  }

  /**
   * Waits for input.
   *
   * @return the oldest ones; empty when the queue is closed and nothing is left, or abandoned
   */
  List<Input> take() throws InterruptedException {
    lock.lock();
    try {
      while (waiting.isEmpty() && !closed) {
        changed.await();
      }
      List<Input> chunk = new ArrayList<>(CHUNK); // From here on nothing needs memory.
      while (!abandoned && chunk.size() < CHUNK && !waiting.isEmpty()) {
        chunk.add(waiting.remove());
      }
      return chunk;
    } finally {
      lock.unlock();
    }
  }

  /** Inputs that were taken have been processed. */
  void processed(List<Input> chunk, SourceTally since) {
    lock.lock();
    try {
      tally = tally.plus(since); // First, for it needs memory, and what follows does not.
      for (Input input : chunk) {
        if (input.action() != SourceRun.END) {
          pending--;
        }
        pendingBytes -= input.bytes();
      }
      left += chunk.size();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Nothing enters any more. */
  void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** What is still waiting stays pending for ever. */
  void abandon() {
    lock.lock();
    try {
      closed = true;
      abandoned = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * The worker has ended, and nothing is processed any more; it is refused with that reason.
   *
   * @return whether that came before the close
   */
  boolean fail() {
    lock.lock();
    try {
      failed = !closed;
      closed = true;
      abandoned = true;
      changed.signalAll();
      return failed;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until everything that has entered has been processed; false if time ran out, or it never
   * will.
   */
  boolean awaitProcessed(long nanos) throws InterruptedException {
    lock.lock();
    try {
      long target = entered;
      long rest = nanos;
      while (left < target) {
        if (rest <= 0 || failed) {
          return false;
        }
        rest = changed.awaitNanos(rest);
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  IntakeStatistics statistics() {
    lock.lock();
    try {
      return new IntakeStatistics(offered, accepted, refused, pending);
    } finally {
      lock.unlock();
    }
  }

  SourceTally tally() {
    lock.lock();
    try {
      return tally;
    } finally {
      lock.unlock();
    }
  }
}
