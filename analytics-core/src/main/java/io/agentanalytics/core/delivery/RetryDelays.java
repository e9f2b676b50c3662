package io.agentanalytics.core.delivery;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.core.thread.Timeouts;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Delays between tries: exponential with full jitter, so that many lanes that failed together do
 * not come back together.
 *
 * @param initial upper bound of the first delay; doubles with each further try
 * @param max no delay is longer, not even one that the destination asks for
 */
public record RetryDelays(Duration initial, Duration max) {
  /** Doubling this often is beyond any maximum. */
  private static final int MAX_DOUBLINGS = 30;

  public RetryDelays {
    requireNonNull(initial, "initial");
    requireNonNull(max, "max");
  }

  /**
   * The delay before the next try.
   *
   * @param failures in a row, 1 or more
   * @param asked by the destination
   */
  long nanos(int failures, Optional<Duration> asked, RandomGenerator random) {
    long longest = Timeouts.nanos(max);
    if (asked.isPresent()) {
      return asked.get().compareTo(max) > 0 ? longest : Timeouts.nanos(asked.get());
    }
    double bound = Timeouts.nanos(initial) * Math.pow(2, Math.min(failures - 1, MAX_DOUBLINGS));
    return (long) (random.nextDouble() * Math.min(bound, (double) longest));
  }
}
