package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

/** How one agent stands. */
public record AgentState(Word<AgentStatus> status) {
  public AgentState {
    requireNonNull(status, "status");
  }
}
