package io.agentanalytics.api.delivery;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What became of all events of one lane, at one instant. It always adds up: <i>recovered + accepted
 * = delivered + dropped + pending</i>.
 *
 * <p>Numbers are added in later releases, so the constructor is not a promise.
 *
 * @param lane name of the exporter
 * @param durable whether undelivered events outlive the process
 * @param recovered events that an earlier run had kept; only of a durable lane
 * @param accepted events that this run took: into memory or, by a durable lane, onto the disk.
 *     Those that were dropped at once are among them.
 * @param delivered events that the exporter said have arrived
 * @param dropped events that were given up, by reason; reasons without any are missing
 * @param pending events that are still to be delivered
 * @param pendingBytes their JSON
 * @param uncommitted events that a durable lane has not put onto the disk yet; they are in none of
 *     the other numbers
 * @param failedCalls calls of the exporter that did not deliver everything they were given
 * @param open whether the lane still delivers
 */
public record LaneStatistics(
    String lane,
    boolean durable,
    long recovered,
    long accepted,
    long delivered,
    Map<DropReason, Long> dropped,
    long pending,
    long pendingBytes,
    long uncommitted,
    long failedCalls,
    boolean open) {
  public LaneStatistics {
    requireNonNull(lane, "lane");
    Map<DropReason, Long> sorted = new EnumMap<>(DropReason.class);
    sorted.putAll(dropped);
    dropped = Collections.unmodifiableMap(sorted);
  }

  /** Events that were given up for any reason. */
  public long totalDropped() {
    return dropped.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Whether the law holds; it always does. */
  public boolean addsUp() {
    return recovered + accepted == delivered + totalDropped() + pending;
  }
}
