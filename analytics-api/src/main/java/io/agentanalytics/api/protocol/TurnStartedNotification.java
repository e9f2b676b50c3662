package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

import java.util.OptionalLong;

/**
 * {@code turn/started} (protocol.md 5.4).
 *
 * @param startedAt seconds since the Unix epoch
 */
public record TurnStartedNotification(String threadId, String turnId, OptionalLong startedAt)
    implements TurnNotification {
  public TurnStartedNotification {
    requireNonNull(threadId, "threadId");
    requireNonNull(turnId, "turnId");
    requireNonNull(startedAt, "startedAt");
  }

  @Override
  public String method() {
    return "turn/started";
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.turnStarted(this);
  }
}
