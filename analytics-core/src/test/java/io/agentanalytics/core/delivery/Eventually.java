package io.agentanalytics.core.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what other threads do, with a deadline far beyond what it should take. */
final class Eventually {
  private static final long DEADLINE_NANOS = Duration.ofSeconds(60).toNanos();

  private static final long PAUSE_NANOS = 100_000;

  private Eventually() {}

  static void holds(BooleanSupplier condition) {
    get(() -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
  }

  static <T> T get(Supplier<Optional<T>> source) {
    long start = System.nanoTime();
    while (System.nanoTime() - start < DEADLINE_NANOS) {
      Optional<T> value = source.get();
      if (value.isPresent()) {
        return value.get();
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    throw new AssertionError("it did not happen within a minute");
  }
}
