package io.agentanalytics.core.intake;

/**
 * Where a source stands as seen by its client. Guarded by the lock of the worker's queue, so that
 * ordinals are given in the order in which inputs enter it.
 */
final class SourcePlace {
  private final SourceRun run;
  private long nextOrdinal;
  private boolean gap;
  private boolean closed;

  SourcePlace(SourceRun run) {
    this.run = run;
  }

  SourceRun run() {
    return run;
  }

  /** Every input takes a place, refused or not: so refusals do not shift the ids of others. */
  long takeOrdinal() {
    return nextOrdinal++;
  }

  /** Input of the source is missing from here on. */
  void markGap() {
    gap = true;
  }

  boolean hasGap() {
    return gap;
  }

  void close() {
    closed = true;
  }

  boolean isClosed() {
    return closed;
  }
}
