package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.internal.Checks;
import io.agentanalytics.api.internal.Properties;
import io.agentanalytics.api.internal.Property;
import java.time.Instant;

/**
 * Params of {@code item/permissions/requestApproval} (protocol.md 8.1).
 *
 * <p>The constructor changes when components join: build with {@link #builder()}.
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

  /** A builder without any value. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the components of the question for more permissions. */
  public static final class Builder {
    private final Properties<Builder> properties =
        new Properties<>("PermissionsApprovalParams", this);
    private final Property<Builder, String> threadId = properties.required("threadId");
    private final Property<Builder, String> turnId = properties.required("turnId");
    private final Property<Builder, String> itemId = properties.required("itemId");
    private final Property<Builder, Long> startedAtMs = properties.required("startedAtMs");
    private final Property<Builder, PermissionGrant> permissions =
        properties.required("permissions");

    private Builder() {}

    public Builder threadId(String value) {
      return threadId.set(value);
    }

    public Builder turnId(String value) {
      return turnId.set(value);
    }

    public Builder itemId(String value) {
      return itemId.set(value);
    }

    /** When the server asked. */
    public Builder startedAt(Instant value) {
      return startedAtMs.set(Checks.epochMillis("startedAt", value));
    }

    public Builder permissions(PermissionGrant value) {
      return permissions.set(value);
    }

    /**
     * The params.
     *
     * @throws IllegalStateException naming every required property that is not set
     */
    public PermissionsApprovalParams build() {
      properties.check();
      return new PermissionsApprovalParams(
          threadId.get(), turnId.get(), itemId.get(), startedAtMs.get(), permissions.get());
    }
  }
}
