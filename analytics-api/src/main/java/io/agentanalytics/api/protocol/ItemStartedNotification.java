package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

/**
 * {@code item/started} (protocol.md 6.1).
 *
 * @param startedAtMs ms since the Unix epoch; may be negative on the wire
 */
public record ItemStartedNotification(
    String threadId, String turnId, long startedAtMs, ThreadItem item) implements TurnNotification {
  public ItemStartedNotification {
    requireNonNull(threadId, "threadId");
    requireNonNull(turnId, "turnId");
    requireNonNull(item, "item");
  }

  @Override
  public String method() {
    return "item/started";
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.itemStarted(this);
  }
}
