package io.agentanalytics.core.protocol;

import static java.util.Objects.requireNonNull;

/** What {@code turn/started} and {@code turn/completed} carry (protocol.md 5.4). */
public record TurnBody(String threadId, WireTurn turn) {
  public TurnBody {
    requireNonNull(threadId, "threadId");
    requireNonNull(turn, "turn");
  }
}
