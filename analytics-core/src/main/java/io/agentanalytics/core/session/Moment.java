package io.agentanalytics.core.session;

import io.agentanalytics.core.frame.Frame;

/**
 * Where in the stream something happened.
 *
 * @param ordinal of the frame within its source
 * @param atMs when the frame was observed, ms since the Unix epoch, at least 0: absurd clocks of
 *     observers count as the epoch
 * @param connection on which the frame was observed
 */
record Moment(long ordinal, long atMs, long connection) {

  static Moment of(Frame frame) {
    return new Moment(frame.ordinal(), Math.max(0, frame.atMs()), frame.connection());
  }

  /** Whole seconds, rounded down. */
  long atSeconds() {
    return atMs / 1000;
  }
}
