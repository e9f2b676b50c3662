package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

/**
 * {@code item/completed} (protocol.md 6.1).
 *
 * @param completedAtMs ms since the Unix epoch; may be negative on the wire
 */
public record ItemCompletedNotification(
    String threadId, String turnId, long completedAtMs, ThreadItem item)
    implements TurnNotification {
  public ItemCompletedNotification {
    requireNonNull(threadId, "threadId");
    requireNonNull(turnId, "turnId");
    requireNonNull(item, "item");
  }

  @Override
  public String method() {
    return "item/completed";
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.itemCompleted(this);
  }
}
