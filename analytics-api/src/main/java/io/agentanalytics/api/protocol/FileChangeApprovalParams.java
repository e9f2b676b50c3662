package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.internal.Checks;
import io.agentanalytics.api.internal.Properties;
import io.agentanalytics.api.internal.Property;
import java.time.Instant;
import java.util.Optional;

/**
 * Params of {@code item/fileChange/requestApproval} (protocol.md 8.1).
 *
 * <p>The constructor changes when components join: build with {@link #builder()}.
 *
 * @param startedAtMs ms since the Unix epoch
 * @param grantRoot the folder to which the client may grant write access
 */
public record FileChangeApprovalParams(
    String threadId, String turnId, String itemId, long startedAtMs, Optional<String> grantRoot)
    implements ApprovalParams {
  public FileChangeApprovalParams {
    requireNonNull(threadId, "threadId");
    requireNonNull(turnId, "turnId");
    requireNonNull(itemId, "itemId");
    requireNonNull(grantRoot, "grantRoot");
  }

  @Override
  public String method() {
    return "item/fileChange/requestApproval";
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.fileChange(this);
  }

  /** A builder without any value. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the components of the question whether files may be changed. */
  public static final class Builder {
    private final Properties<Builder> properties =
        new Properties<>("FileChangeApprovalParams", this);
    private final Property<Builder, String> threadId = properties.required("threadId");
    private final Property<Builder, String> turnId = properties.required("turnId");
    private final Property<Builder, String> itemId = properties.required("itemId");
    private final Property<Builder, Long> startedAtMs = properties.required("startedAtMs");
    private final Property<Builder, String> grantRoot = properties.optional("grantRoot");

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

    public Builder grantRoot(String value) {
      return grantRoot.set(value);
    }

    /**
     * The params.
     *
     * @throws IllegalStateException naming every required property that is not set
     */
    public FileChangeApprovalParams build() {
      properties.check();
      return new FileChangeApprovalParams(
          threadId.get(), turnId.get(), itemId.get(), startedAtMs.get(), grantRoot.find());
    }
  }
}
