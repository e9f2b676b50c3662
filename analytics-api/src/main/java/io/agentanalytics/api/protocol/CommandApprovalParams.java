package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.internal.Checks;
import io.agentanalytics.api.internal.Properties;
import io.agentanalytics.api.internal.Property;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Params of {@code item/commandExecution/requestApproval} (protocol.md 8.1).
 *
 * <p>The constructor changes when components join: build with {@link #builder()}.
 *
 * @param startedAtMs ms since the Unix epoch
 * @param kind what is asked, in newer releases: {@code writeStdin} is about input for a command
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
    Optional<List<NetworkPolicyAmendment>> proposedNetworkPolicyAmendments,
    Optional<String> kind)
    implements ApprovalParams {
  public CommandApprovalParams {
    requireNonNull(threadId, "threadId");
    requireNonNull(turnId, "turnId");
    requireNonNull(itemId, "itemId");
    requireNonNull(approvalId, "approvalId");
    requireNonNull(networkApprovalContext, "networkApprovalContext");
    requireNonNull(additionalPermissions, "additionalPermissions");
    requireNonNull(proposedNetworkPolicyAmendments, "proposedNetworkPolicyAmendments");
    requireNonNull(kind, "kind");
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

  /** A builder without any value. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the components of the question whether a command may run. */
  public static final class Builder {
    private final Properties<Builder> properties = new Properties<>("CommandApprovalParams", this);
    private final Property<Builder, String> threadId = properties.required("threadId");
    private final Property<Builder, String> turnId = properties.required("turnId");
    private final Property<Builder, String> itemId = properties.required("itemId");
    private final Property<Builder, Long> startedAtMs = properties.required("startedAtMs");
    private final Property<Builder, String> approvalId = properties.optional("approvalId");
    private final Property<Builder, NetworkApprovalContext> networkApprovalContext =
        properties.optional("networkApprovalContext");
    private final Property<Builder, PermissionGrant> additionalPermissions =
        properties.optional("additionalPermissions");
    private final Property<Builder, List<NetworkPolicyAmendment>> proposedNetworkPolicyAmendments =
        properties.optional("proposedNetworkPolicyAmendments");
    private final Property<Builder, String> kind = properties.optional("kind");

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

    public Builder approvalId(String value) {
      return approvalId.set(value);
    }

    public Builder networkApprovalContext(NetworkApprovalContext value) {
      return networkApprovalContext.set(value);
    }

    public Builder additionalPermissions(PermissionGrant value) {
      return additionalPermissions.set(value);
    }

    public Builder proposedNetworkPolicyAmendments(List<NetworkPolicyAmendment> value) {
      return proposedNetworkPolicyAmendments.set(value);
    }

    public Builder kind(String value) {
      return kind.set(value);
    }

    /**
     * The params.
     *
     * @throws IllegalStateException naming every required property that is not set
     */
    public CommandApprovalParams build() {
      properties.check();
      return new CommandApprovalParams(
          threadId.get(),
          turnId.get(),
          itemId.get(),
          startedAtMs.get(),
          approvalId.find(),
          networkApprovalContext.find(),
          additionalPermissions.find(),
          proposedNetworkPolicyAmendments.find(),
          kind.find());
    }
  }
}
