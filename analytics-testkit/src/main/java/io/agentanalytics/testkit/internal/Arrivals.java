package io.agentanalytics.testkit.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Things in the order in which they came, for which a test can wait.
 *
 * <p>Safe to use from several threads.
 */
public final class Arrivals<T> {
  private final Object lock = new Object();

  /** Guarded by the lock. */
  private final List<T> all = new ArrayList<>();

  /** Adds one, and wakes who waits. */
  public void add(T arrival) {
    synchronized (lock) {
      all.add(arrival);
      lock.notifyAll();
    }
  }

  /** Everything so far. */
  public List<T> all() {
    synchronized (lock) {
      return List.copyOf(all);
    }
  }

  /**
   * Waits until what has come is enough.
   *
   * @param complaint says what was expected and what has come
   * @throws AssertionError if it is not enough when the time is up, or the thread is interrupted
   */
  public List<T> await(Predicate<List<T>> enough, Duration patience, Supplier<String> complaint) {
    long deadline = System.nanoTime() + patience.toNanos();
    synchronized (lock) {
      while (!enough.test(List.copyOf(all))) {
        long leftMs = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (leftMs <= 0) {
          throw new AssertionError(complaint.get() + " within " + patience);
        }
        try {
          lock.wait(leftMs);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new AssertionError(complaint.get() + " before the thread was interrupted", e);
        }
      }
      return List.copyOf(all);
    }
  }
}
