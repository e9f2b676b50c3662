package io.agentanalytics.core;

import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.core.delivery.Lane;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the events of a replay into the lanes of a pipeline. A replay can wait, so it does: while
 * a lane is full, {@link #event} blocks, and nothing is dropped because of it. A lane whose
 * exporter is sick makes room by giving up batches, as always, and is counted; one that is full and
 * whose destination answers nothing for too long is closed, and the others go on.
 *
 * <p>One thread at a time. Closing it hands over the last events; it does not close the pipeline.
 */
public final class LaneWriter implements ReplayListener, AutoCloseable {
  private final List<Lane> lanes;
  private final Duration idleTimeout;

  /** Events of one fact go together. */
  private final List<EventRecord> fact = new ArrayList<>();

  LaneWriter(List<Lane> lanes, Duration idleTimeout) {
    this.lanes = lanes;
    this.idleTimeout = idleTimeout;
  }

  @Override
  public void event(EventRecord event) {
    if (!fact.isEmpty() && !belongs(event)) {
      handOver();
    }
    fact.add(event);
  }

  private boolean belongs(EventRecord event) {
    EventRecord first = fact.get(0);
    return first.ordinal() == event.ordinal()
        && first.fact() == event.fact()
        && first.source().equals(event.source());
  }

  private void handOver() {
    List<EventRecord> records = List.copyOf(fact);
    fact.clear();
    if (!records.isEmpty()) {
      lanes.forEach(lane -> put(lane, records));
    }
  }

  /** A thread that is interrupted does not wait any more. */
  private void put(Lane lane, List<EventRecord> records) {
    if (Thread.currentThread().isInterrupted()) {
      lane.offer(records);
      return;
    }
    try {
      lane.put(records, idleTimeout);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      lane.offer(records);
    }
  }

  @Override
  public void close() {
    handOver();
  }
}
