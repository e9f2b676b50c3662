package io.agentanalytics.core.protocol;

import static java.util.Objects.requireNonNull;

/** The turn that could not be steered. */
public record ActiveTurn(String turnKind) {
  public ActiveTurn {
    requireNonNull(turnKind, "turnKind");
  }
}
