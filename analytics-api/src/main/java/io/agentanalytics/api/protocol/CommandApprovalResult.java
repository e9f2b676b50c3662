package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

/** Answer to a command approval (protocol.md 8.2). */
public record CommandApprovalResult(ApprovalDecision decision) implements ServerResult {
  public CommandApprovalResult {
    requireNonNull(decision, "decision");
  }

  @Override
  public String method() {
    return "item/commandExecution/requestApproval";
  }
}
