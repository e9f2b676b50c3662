package io.agentanalytics.producttests.delivery;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what the garbage collector brings about, far longer than it should take. */
final class Eventually {
  private static final long DEADLINE_NANOS = Duration.ofSeconds(60).toNanos();

  private static final long PAUSE_NANOS = 1_000_000;

  private Eventually() {}

  /** Whether it came about. */
  static boolean afterCollection(BooleanSupplier condition) {
    long start = System.nanoTime();
    boolean holds = condition.getAsBoolean();
    while (!holds && System.nanoTime() - start < DEADLINE_NANOS) {
      System.gc();
      LockSupport.parkNanos(PAUSE_NANOS);
      holds = condition.getAsBoolean();
    }
    return holds;
  }
}
