package io.agentanalytics.core.protocol;

import static java.util.Objects.requireNonNull;

/** The id of a turn. */
public record TurnReference(String id) {
  public TurnReference {
    requireNonNull(id, "id");
  }
}
