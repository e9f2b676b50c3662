package io.agentanalytics.core.reduce;

import java.util.OptionalLong;

/** Lengths of time, of which negative ones do not exist. */
final class Durations {
  private Durations() {}

  /** {@code to - from}; empty when that is negative. */
  static OptionalLong between(long from, long to) {
    return to < from ? OptionalLong.empty() : OptionalLong.of(to - from);
  }

  /** The same value; empty when it is negative. */
  static OptionalLong notNegative(OptionalLong value) {
    return value.isPresent() && value.getAsLong() < 0 ? OptionalLong.empty() : value;
  }
}
