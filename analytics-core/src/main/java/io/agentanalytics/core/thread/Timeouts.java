package io.agentanalytics.core.thread;

import java.time.Duration;

/** Durations of hosts and plugins, which may be anything, as times to wait. */
public final class Timeouts {
  /** As good as for ever, and far from an overflow when a time is added. */
  private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE / 4);

  private Timeouts() {}

  /** Nanoseconds of a duration: none of a negative one, and no more than 73 years. */
  public static long nanos(Duration duration) {
    if (duration.isNegative()) {
      return 0;
    }
    return duration.compareTo(LONGEST) > 0 ? LONGEST.toNanos() : duration.toNanos();
  }
}
