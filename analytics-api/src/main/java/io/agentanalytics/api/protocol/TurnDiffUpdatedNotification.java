package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

/**
 * {@code turn/diff/updated}: all that the turn has changed so far (protocol.md 5.4).
 *
 * @param diff cumulative unified diff; may be empty
 */
public record TurnDiffUpdatedNotification(String threadId, String turnId, String diff)
    implements TurnNotification {
  public TurnDiffUpdatedNotification {
    requireNonNull(threadId, "threadId");
    requireNonNull(turnId, "turnId");
    requireNonNull(diff, "diff");
  }

  @Override
  public String method() {
    return "turn/diff/updated";
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.turnDiffUpdated(this);
  }
}
