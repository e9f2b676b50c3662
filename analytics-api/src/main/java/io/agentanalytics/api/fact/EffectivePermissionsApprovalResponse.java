package io.agentanalytics.api.fact;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.internal.Checks;
import io.agentanalytics.api.internal.Properties;
import io.agentanalytics.api.internal.Property;
import io.agentanalytics.api.protocol.PermissionScope;
import io.agentanalytics.api.protocol.RequestId;
import java.time.Instant;

/**
 * What a client really granted in answer to a permissions request (facts.md 3.7).
 *
 * <p>The constructor changes when components join: build with {@link #builder()}.
 *
 * @param completedAtMs when the answer arrived, ms since the Unix epoch, 0 or more
 * @param permissions what was asked for and granted
 * @param strictAutoReview not used by reduction
 */
public record EffectivePermissionsApprovalResponse(
    long completedAtMs,
    RequestId requestId,
    PermissionSet permissions,
    PermissionScope scope,
    boolean strictAutoReview)
    implements AnalyticsFact {
  public EffectivePermissionsApprovalResponse {
    requireNonNull(requestId, "requestId");
    requireNonNull(permissions, "permissions");
    requireNonNull(scope, "scope");
    Checks.notNegative("completedAtMs", completedAtMs);
  }

  @Override
  public FactType type() {
    return FactType.EFFECTIVE_PERMISSIONS_APPROVAL_RESPONSE;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.effectivePermissionsApprovalResponse(this);
  }

  /** A builder without any value. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the components of the answer to a permissions request. */
  public static final class Builder {
    private final Properties<Builder> properties =
        new Properties<>("EffectivePermissionsApprovalResponse", this);
    private final Property<Builder, Long> completedAtMs = properties.required("completedAtMs");
    private final Property<Builder, RequestId> requestId = properties.required("requestId");
    private final Property<Builder, PermissionSet> permissions =
        properties.withDefault("permissions", PermissionSet.NONE);
    private final Property<Builder, PermissionScope> scope =
        properties.withDefault("scope", PermissionScope.TURN);
    private final Property<Builder, Boolean> strictAutoReview =
        properties.withDefault("strictAutoReview", false);

    private Builder() {}

    /** When the answer arrived. */
    public Builder completedAt(Instant value) {
      return completedAtMs.set(Checks.epochMillis("completedAt", value));
    }

    public Builder requestId(RequestId value) {
      return requestId.set(value);
    }

    /** What was asked for and granted; nothing unless set. */
    public Builder permissions(PermissionSet value) {
      return permissions.set(value);
    }

    /** {@link PermissionScope#TURN} unless set. */
    public Builder scope(PermissionScope value) {
      return scope.set(value);
    }

    /** False unless set; reduction does not use it. */
    public Builder strictAutoReview(boolean value) {
      return strictAutoReview.set(value);
    }

    /**
     * The fact.
     *
     * @throws IllegalStateException naming every required property that is not set
     */
    public EffectivePermissionsApprovalResponse build() {
      properties.check();
      return new EffectivePermissionsApprovalResponse(
          completedAtMs.get(),
          requestId.get(),
          permissions.get(),
          scope.get(),
          strictAutoReview.get());
    }
  }
}
