package io.agentanalytics.core.delivery;

import java.util.concurrent.locks.Condition;

/** Time as lanes see it. Tests have one that stands still until it is moved. */
public interface LaneTime {

  /** The time of the machine, from now on. */
  static LaneTime system() {
    return new SystemTime(System.nanoTime());
  }

  /** Nanoseconds since some instant, 0 or more; they do not overflow within a human life. */
  long nanos();

  /**
   * Waits for a signal, at most for a time; may return early. The caller holds the condition's
   * lock.
   */
  void await(Condition condition, long nanos) throws InterruptedException;
}
