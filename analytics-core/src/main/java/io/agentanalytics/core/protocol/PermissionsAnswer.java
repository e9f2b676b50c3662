package io.agentanalytics.core.protocol;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.protocol.PermissionGrant;
import io.agentanalytics.api.protocol.PermissionScope;
import java.util.Optional;

/**
 * A client's answer to a permissions request (protocol.md 8.2).
 *
 * @param scope absent means one turn
 */
public record PermissionsAnswer(
    PermissionGrant permissions,
    Optional<PermissionScope> scope,
    Optional<Boolean> strictAutoReview) {
  public PermissionsAnswer {
    requireNonNull(permissions, "permissions");
    requireNonNull(scope, "scope");
    requireNonNull(strictAutoReview, "strictAutoReview");
  }
}
