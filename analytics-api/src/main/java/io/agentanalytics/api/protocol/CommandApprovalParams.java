package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * Params of {@code item/commandExecution/requestApproval} (protocol.md 8.1).
 *
 * @param startedAtMs ms since the Unix epoch
 * @param approvalId set when one command asks again for a part of it
 * @param additionalPermissions not on the wire for clients without the experimental API
 */
public record CommandApprovalParams(
    String threadId,
    String turnId,
    String itemId,
    long startedAtMs,
    Optional<String> approvalId,
    Optional<NetworkApprovalContext> networkApprovalContext,
    Optional<PermissionGrant> additionalPermissions,
    Optional<List<NetworkPolicyAmendment>> proposedNetworkPolicyAmendments)
    implements ApprovalParams {
  public CommandApprovalParams {
    requireNonNull(threadId, "threadId");
    requireNonNull(turnId, "turnId");
    requireNonNull(itemId, "itemId");
    requireNonNull(approvalId, "approvalId");
    requireNonNull(networkApprovalContext, "networkApprovalContext");
    requireNonNull(additionalPermissions, "additionalPermissions");
    requireNonNull(proposedNetworkPolicyAmendments, "proposedNetworkPolicyAmendments");
    proposedNetworkPolicyAmendments = proposedNetworkPolicyAmendments.map(List::copyOf);
  }

  @Override
  public String method() {
    return "item/commandExecution/requestApproval";
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.command(this);
  }
}
