package io.agentanalytics.core.protocol;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.protocol.ApprovalDecision;

/** A client's answer to a command or file change approval (protocol.md 8.2). */
public record DecisionAnswer(ApprovalDecision decision) {
  public DecisionAnswer {
    requireNonNull(decision, "decision");
  }
}
