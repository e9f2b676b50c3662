package io.agentanalytics.core.delivery;

import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.exporter.EventRecord;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/** Where the records of a lane wait for delivery, oldest first: in memory or on disk. */
interface LaneQueue {

  /** Takes a fact's records, or counts them as dropped. Never blocks. */
  void offer(List<EventRecord> fact);

  /**
   * Takes a fact's records, and waits until there is room for them.
   *
   * @param until at the latest, in the time of the books
   * @return whether they were taken or counted as dropped, in time
   */
  boolean put(List<EventRecord> fact, LongSupplier until) throws InterruptedException;

  /** The next batch, not empty while something is pending. Only for the courier. */
  List<EventRecord> oldest();

  /** The oldest records are settled. Only for the courier. */
  void forget(int records);

  /**
   * Waits until everything that was offered before is pending or settled.
   *
   * @param until in the time of the books
   * @return whether it is, in time
   */
  boolean settle(long until) throws InterruptedException;

  /** Up to which sequence the records of a source are safe on disk. */
  default OptionalLong committedThrough(SourceId source) {
    return OptionalLong.empty();
  }

  /** The courier has ended: releases what the queue holds. */
  void close();
}
