package io.agentanalytics.core.reduce;

/**
 * How much a reducer remembers (reduction.md 12, point 4). The reference never forgets; these
 * limits are far above what a real session needs at one time, so that they change no result in
 * practice. When one is reached, the oldest entry goes, and a diagnostic says so.
 *
 * @param maxThreads threads and connections, each
 * @param maxTurns turns that have not given their event
 * @param maxPending requests, reviews, item starts and review summaries, each
 */
public record StateLimits(int maxThreads, int maxTurns, int maxPending) {
  /** 100,000 threads, 10,000 turns, 100,000 pending entries of each kind. */
  public static final StateLimits STANDARD = new StateLimits(100_000, 10_000, 100_000);

  public StateLimits {
    requirePositive("maxThreads", maxThreads);
    requirePositive("maxTurns", maxTurns);
    requirePositive("maxPending", maxPending);
  }

  private static void requirePositive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + ": expected 1 or more, got " + value);
    }
  }
}
