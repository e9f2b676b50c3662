package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Result of {@code turn/start}; the ids of the turn are all that analytics reads.
 *
 * @param rootTurnId turn of the user that it goes back to, in newer releases
 */
public record TurnStartResult(String turnId, Optional<String> rootTurnId) implements ClientResult {
  public TurnStartResult {
    requireNonNull(turnId, "turnId");
    requireNonNull(rootTurnId, "rootTurnId");
  }

  /** A turn of which no root is told. */
  public TurnStartResult(String turnId) {
    this(turnId, Optional.empty());
  }

  @Override
  public String method() {
    return "turn/start";
  }
}
