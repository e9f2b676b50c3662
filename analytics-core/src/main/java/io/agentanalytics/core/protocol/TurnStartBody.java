package io.agentanalytics.core.protocol;

import static java.util.Objects.requireNonNull;

/** Result of {@code turn/start} in wire form. */
public record TurnStartBody(TurnReference turn) {
  public TurnStartBody {
    requireNonNull(turn, "turn");
  }
}
