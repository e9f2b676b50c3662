package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

/** Result of {@code turn/start}; the id of the turn is all that analytics reads. */
public record TurnStartResult(String turnId) implements ClientResult {
  public TurnStartResult {
    requireNonNull(turnId, "turnId");
  }

  @Override
  public String method() {
    return "turn/start";
  }
}
