package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

/** Result of {@code turn/steer}. */
public record TurnSteerResult(String turnId) implements ClientResult {
  public TurnSteerResult {
    requireNonNull(turnId, "turnId");
  }

  @Override
  public String method() {
    return "turn/steer";
  }
}
