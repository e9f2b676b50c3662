package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * {@code turn/completed} (protocol.md 5.4).
 *
 * @param error the classification, if the turn has an error with one
 * @param completedAt seconds since the Unix epoch
 * @param durationMs ms
 */
public record TurnCompletedNotification(
    String threadId,
    String turnId,
    Word<TurnStatus> status,
    Optional<TurnError> error,
    OptionalLong completedAt,
    OptionalLong durationMs)
    implements ServerNotification {
  public TurnCompletedNotification {
    requireNonNull(threadId, "threadId");
    requireNonNull(turnId, "turnId");
    requireNonNull(status, "status");
    requireNonNull(error, "error");
    requireNonNull(completedAt, "completedAt");
    requireNonNull(durationMs, "durationMs");
  }

  @Override
  public String method() {
    return "turn/completed";
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.turnCompleted(this);
  }
}
