package io.agentanalytics.core.state;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How much is remembered of a source (reduction.md 12, point 4). The reference never forgets; these
 * limits are far above what a real session needs at one time, so that they change no result in
 * practice. What reaches one goes, the oldest first, and a diagnostic says so.
 *
 * @param threads of threads, connections and listings
 * @param turns of what belongs to turns that have not given their event
 * @param pending of requests, reviews, item starts and review summaries
 * @param maxText characters of all diffs that are kept, 1 or more
 */
public record StateLimits(Limit threads, Limit turns, Limit pending, long maxText) {
  /**
   * 100,000 threads for 30 days, 10,000 turns and 100,000 pending entries of each kind for 7 days,
   * 64 Mi characters of diffs.
   */
  public static final StateLimits STANDARD =
      new StateLimits(
          new Limit(100_000, Duration.ofDays(30)),
          new Limit(10_000, Duration.ofDays(7)),
          new Limit(100_000, Duration.ofDays(7)),
          64L << 20);

  public StateLimits {
    requireNonNull(threads, "threads");
    requireNonNull(turns, "turns");
    requireNonNull(pending, "pending");
    requirePositive("maxText", maxText);
  }

  /**
   * The limit of each kind of state.
   *
   * @param maxEntries 1 or more
   * @param maxAge since an entry was last used, 1 ms or more, in time that was observed: of a gap
   *     between two messages one hour counts, since nothing grows old while nobody works
   */
  public record Limit(int maxEntries, Duration maxAge) {
    public Limit {
      requirePositive("maxEntries", maxEntries);
      requirePositive("maxAge", maxAge.toMillis());
    }
  }

  Limit of(Retention retention) {
    return switch (retention) {
      case THREADS -> threads;
      case TURNS -> turns;
      case PENDING -> pending;
    };
  }

  private static void requirePositive(String name, long value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + ": expected 1 or more, got " + value);
    }
  }
}
