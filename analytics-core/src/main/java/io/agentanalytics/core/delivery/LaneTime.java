package io.agentanalytics.core.delivery;

import java.time.Duration;
import java.util.concurrent.locks.Condition;

/** Time as lanes see it. Tests have one that stands still until it is moved. */
public interface LaneTime {

  /** The time of the machine, from now on. */
  static LaneTime system() {
    return new SystemTime(System.nanoTime());
  }

  /** A time in nanoseconds; one that is as good as for ever does not overflow when added. */
  static long nanos(Duration time) {
    Duration longest = Duration.ofNanos(Long.MAX_VALUE / 4);
    return time.compareTo(longest) < 0 ? time.toNanos() : longest.toNanos();
  }

  /** Nanoseconds since some instant, 0 or more; they do not overflow within a human life. */
  long nanos();

  /**
   * Waits for a signal, at most for a time; may return early. The caller holds the condition's
   * lock.
   */
  void await(Condition condition, long nanos) throws InterruptedException;
}
