package io.agentanalytics.core.state;

/**
 * How old a source is, as far as it was watched.
 *
 * @param lastAtMs time of the newest message, ms since the Unix epoch
 * @param observedMs sum of the gaps between messages, of each at most one hour
 */
record Age(long lastAtMs, long observedMs) {
  /** Nothing grows old while nobody works. */
  private static final long MAX_GAP_MS = 3_600_000;

  /** Before the first message, whose time is no gap. */
  static final Age START = new Age(Long.MAX_VALUE, 0);

  /** Time that goes backwards makes nothing younger. */
  Age at(long atMs) {
    return new Age(
        atMs, observedMs + (atMs > lastAtMs ? Math.min(atMs - lastAtMs, MAX_GAP_MS) : 0));
  }
}
