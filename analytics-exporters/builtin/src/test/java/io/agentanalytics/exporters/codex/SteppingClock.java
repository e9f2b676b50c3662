package io.agentanalytics.exporters.codex;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that goes on by the same step whenever somebody looks. One thread at a time. */
final class SteppingClock implements InstantSource {
  private final Duration step;
  private Instant now = Instant.EPOCH;

  SteppingClock(Duration step) {
    this.step = step;
  }

  @Override
  public Instant instant() {
    now = now.plus(step);
    return now;
  }
}
