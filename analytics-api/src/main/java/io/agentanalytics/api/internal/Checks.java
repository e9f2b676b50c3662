package io.agentanalytics.api.internal;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/** Checks of arguments that several values share. Each names the argument and what it found. */
public final class Checks {
  private static final Duration LONGEST = Duration.ofMillis(Long.MAX_VALUE);

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
    return notNegative(name, millisOf(requireNonNull(value, name)));
  }

  /** As above, for what was observed: a clock before the epoch counts as the epoch. */
  public static long observedMillis(Instant value) {
    return Math.max(0, millisOf(value));
  }

  /** The nearest that there is: the ends of {@link Instant} have no milliseconds. */
  private static long millisOf(Instant value) {
    try {
      return value.toEpochMilli();
    } catch (ArithmeticException e) {
      return value.isBefore(Instant.EPOCH) ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
  }

  /** Whole milliseconds, rounded down. */
  public static long millis(String name, Duration value) {
    requireNonNull(value, name);
    if (value.compareTo(LONGEST) > 0) {
      return Long.MAX_VALUE;
    }
    boolean fits = value.compareTo(LONGEST.negated()) >= 0;
    return notNegative(name, fits ? value.toMillis() : Long.MIN_VALUE);
  }
}
