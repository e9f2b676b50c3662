package io.agentanalytics.api.internal;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/** Checks of arguments that several values share. Each names the argument and what it found. */
public final class Checks {
  private Checks() {}

  /** Values that are unsigned in the reference (facts.md 1). */
  public static long notNegative(String name, long value) {
    if (value < 0) {
      throw new IllegalArgumentException(name + ": expected 0 or more, got " + value);
    }
    return value;
  }

  /** As above, when there is a value. */
  public static OptionalLong notNegative(String name, OptionalLong value) {
    requireNonNull(value, name);
    if (value.isPresent()) {
      notNegative(name, value.getAsLong());
    }
    return value;
  }

  /** Whole seconds since the Unix epoch, rounded down. */
  public static long epochSeconds(String name, Instant value) {
    return notNegative(name, requireNonNull(value, name).getEpochSecond());
  }

  /** Whole milliseconds since the Unix epoch, rounded down. */
  public static long epochMillis(String name, Instant value) {
    return notNegative(name, requireNonNull(value, name).toEpochMilli());
  }

  /** Whole milliseconds, rounded down. */
  public static long millis(String name, Duration value) {
    return notNegative(name, requireNonNull(value, name).toMillis());
  }
}
