package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

/** Answer to a file change approval (protocol.md 8.2). */
public record FileChangeApprovalResult(ApprovalDecision decision) implements ServerResult {
  public FileChangeApprovalResult {
    requireNonNull(decision, "decision");
    if (!decision.isPlain()) {
      throw new IllegalArgumentException(
          "decision: a file change has no amendments, got " + decision);
    }
  }

  @Override
  public String method() {
    return "item/fileChange/requestApproval";
  }
}
