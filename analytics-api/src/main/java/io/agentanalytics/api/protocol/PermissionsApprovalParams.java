package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

/**
 * Params of {@code item/permissions/requestApproval} (protocol.md 8.1).
 *
 * @param startedAtMs ms since the Unix epoch
 * @param permissions what is asked for
 */
public record PermissionsApprovalParams(
    String threadId, String turnId, String itemId, long startedAtMs, PermissionGrant permissions)
    implements ApprovalParams {
  public PermissionsApprovalParams {
    requireNonNull(threadId, "threadId");
    requireNonNull(turnId, "turnId");
    requireNonNull(itemId, "itemId");
    requireNonNull(permissions, "permissions");
  }

  @Override
  public String method() {
    return "item/permissions/requestApproval";
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.permissions(this);
  }
}
