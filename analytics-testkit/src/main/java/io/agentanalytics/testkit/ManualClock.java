package io.agentanalytics.testkit;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.UnaryOperator;

/**
 * A clock that stands still until the test moves it. It is also an {@link java.time.InstantSource}.
 *
 * <p>Safe to use from several threads.
 */
public final class ManualClock extends Clock {
  private final Hand hand;
  private final ZoneId zone;

  /** What clocks of several zones share. */
  private static final class Hand {
    private final Object lock = new Object();
    private Instant now; // Guarded by the lock.

    Hand(Instant now) {
      this.now = now;
    }

    Instant now() {
      synchronized (lock) {
        return now;
      }
    }

    void move(UnaryOperator<Instant> step) {
      synchronized (lock) {
        now = step.apply(now);
      }
    }
  }

  private ManualClock(Hand hand, ZoneId zone) {
    this.hand = hand;
    this.zone = zone;
  }

  /** A clock that shows this time, in UTC. */
  public static ManualClock at(Instant start) {
    return new ManualClock(new Hand(requireNonNull(start, "start")), ZoneOffset.UTC);
  }

  /**
   * A clock that shows this time, in UTC.
   *
   * @param text as {@link Instant#parse} reads it, for example {@code 2026-11-25T02:00:00Z}
   */
  public static ManualClock at(String text) {
    return at(Instant.parse(text));
  }

  /**
   * Moves it on.
   *
   * @throws IllegalArgumentException if {@code step} is negative; {@link #set} can go back
   */
  public void advance(Duration step) {
    if (step.isNegative()) {
      throw new IllegalArgumentException("step: expected 0 or more, got " + step);
    }
    hand.move(before -> before.plus(step));
  }

  /** Sets it, also back: clocks of computers are set back, too. */
  public void set(Instant time) {
    requireNonNull(time, "time");
    hand.move(before -> time);
  }

  @Override
  public Instant instant() {
    return hand.now();
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  /** The same clock in another zone: moving one moves both. */
  @Override
  public Clock withZone(ZoneId other) {
    return new ManualClock(hand, requireNonNull(other, "zone"));
  }

  @Override
  public String toString() {
    return "ManualClock[" + hand.now() + "]";
  }
}
