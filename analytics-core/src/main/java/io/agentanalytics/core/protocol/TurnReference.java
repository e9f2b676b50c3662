package io.agentanalytics.core.protocol;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** The id of a turn. */
public record TurnReference(String id, Optional<String> rootTurnId) {
  public TurnReference {
    requireNonNull(id, "id");
    requireNonNull(rootTurnId, "rootTurnId");
  }
}
