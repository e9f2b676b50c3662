package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * {@code turn/started} (protocol.md 5.4).
 *
 * @param startedAt seconds since the Unix epoch
 * @param rootTurnId turn of the user that it goes back to, in newer releases
 */
public record TurnStartedNotification(
    String threadId, String turnId, OptionalLong startedAt, Optional<String> rootTurnId)
    implements TurnNotification {
  public TurnStartedNotification {
    requireNonNull(threadId, "threadId");
    requireNonNull(turnId, "turnId");
    requireNonNull(startedAt, "startedAt");
    requireNonNull(rootTurnId, "rootTurnId");
  }

  /** A turn of which no root is told. */
  public TurnStartedNotification(String threadId, String turnId, OptionalLong startedAt) {
    this(threadId, turnId, startedAt, Optional.empty());
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
