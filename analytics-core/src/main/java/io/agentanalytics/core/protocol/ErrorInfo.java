package io.agentanalytics.core.protocol;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** Classification of an error. */
public record ErrorInfo(Optional<ActiveTurn> activeTurnNotSteerable) {
  public ErrorInfo {
    requireNonNull(activeTurnNotSteerable, "activeTurnNotSteerable");
  }
}
