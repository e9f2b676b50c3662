package io.agentanalytics.core.intake;

import io.agentanalytics.api.fact.AnalyticsFact;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a source stands as seen by its client. Guarded by the lock of the worker's queue, so that
 * ordinals are given in the order in which inputs enter it.
 */
final class SourcePlace {
  /** The reference remembers no more keys than this. */
  private static final int MAX_REFUSED_USES = 4096;

  private final SourceRun run;
  private final List<AnalyticsFact> refusedUses = new ArrayList<>(0);
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

  /** A fact found no room: its use is told with the next input that does. */
  void refused(AnalyticsFact use) {
    if (refusedUses.size() < MAX_REFUSED_USES) {
      refusedUses.add(use);
    }
  }

  List<AnalyticsFact> takeRefusedUses() {
    if (refusedUses.isEmpty()) {
      return List.of();
    }
    List<AnalyticsFact> taken = List.copyOf(refusedUses);
    refusedUses.clear();
    return taken;
  }

  void close() {
    closed = true;
  }

  boolean isClosed() {
    return closed;
  }
}
