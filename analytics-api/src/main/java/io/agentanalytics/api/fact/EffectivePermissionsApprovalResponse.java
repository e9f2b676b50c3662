package io.agentanalytics.api.fact;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.protocol.PermissionGrant;
import io.agentanalytics.api.protocol.PermissionScope;
import io.agentanalytics.api.protocol.RequestId;

/**
 * What a client really granted in answer to a permissions request (facts.md 3.7).
 *
 * @param completedAtMs when the answer arrived, ms since the Unix epoch, 0 or more
 * @param permissions what was asked for and granted
 * @param strictAutoReview not used by reduction
 */
public record EffectivePermissionsApprovalResponse(
    long completedAtMs,
    RequestId requestId,
    PermissionGrant permissions,
    PermissionScope scope,
    boolean strictAutoReview)
    implements AnalyticsFact {
  public EffectivePermissionsApprovalResponse {
    requireNonNull(requestId, "requestId");
    requireNonNull(permissions, "permissions");
    requireNonNull(scope, "scope");
    if (completedAtMs < 0) {
      throw new IllegalArgumentException("completedAtMs: expected 0 or more, got " + completedAtMs);
    }
  }

  @Override
  public FactType type() {
    return FactType.EFFECTIVE_PERMISSIONS_APPROVAL_RESPONSE;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.effectivePermissionsApprovalResponse(this);
  }
}
