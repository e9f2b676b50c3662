package io.agentanalytics.api.fact;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.internal.Checks;
import io.agentanalytics.api.internal.Properties;
import io.agentanalytics.api.internal.Property;
import io.agentanalytics.api.protocol.SubagentSource;
import java.time.Instant;
import java.util.Optional;

/**
 * The server started a thread for a subagent (facts.md 4.1).
 *
 * <p>The constructor changes when components join: build with {@link #builder()}.
 *
 * @param parentThreadId explicit parent; without one the parent of a spawned thread counts
 * @param createdAt seconds since the Unix epoch, 0 or more
 */
public record SubagentThreadStarted(
    String threadId,
    Optional<String> parentThreadId,
    String productClientId,
    String clientName,
    String clientVersion,
    String model,
    boolean ephemeral,
    SubagentSource subagentSource,
    long createdAt)
    implements AnalyticsFact {
  public SubagentThreadStarted {
    requireNonNull(threadId, "threadId");
    requireNonNull(parentThreadId, "parentThreadId");
    requireNonNull(productClientId, "productClientId");
    requireNonNull(clientName, "clientName");
    requireNonNull(clientVersion, "clientVersion");
    requireNonNull(model, "model");
    requireNonNull(subagentSource, "subagentSource");
    Checks.notNegative("createdAt", createdAt);
  }

  @Override
  public FactType type() {
    return FactType.SUBAGENT_THREAD_STARTED;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.subagentThreadStarted(this);
  }

  /** A builder without any value. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the components of a thread of a subagent. */
  public static final class Builder {
    private final Properties<Builder> properties = new Properties<>("SubagentThreadStarted", this);
    private final Property<Builder, String> threadId = properties.required("threadId");
    private final Property<Builder, String> parentThreadId = properties.optional("parentThreadId");
    private final Property<Builder, String> productClientId =
        properties.required("productClientId");
    private final Property<Builder, String> clientName = properties.required("clientName");
    private final Property<Builder, String> clientVersion = properties.required("clientVersion");
    private final Property<Builder, String> model = properties.required("model");
    private final Property<Builder, Boolean> ephemeral = properties.withDefault("ephemeral", false);
    private final Property<Builder, SubagentSource> subagentSource =
        properties.required("subagentSource");
    private final Property<Builder, Long> createdAt = properties.required("createdAt");

    private Builder() {}

    public Builder threadId(String value) {
      return threadId.set(value);
    }

    /** Explicit parent; a spawned thread names its parent in its source. */
    public Builder parentThreadId(String value) {
      return parentThreadId.set(value);
    }

    public Builder productClientId(String value) {
      return productClientId.set(value);
    }

    public Builder clientName(String value) {
      return clientName.set(value);
    }

    public Builder clientVersion(String value) {
      return clientVersion.set(value);
    }

    public Builder model(String value) {
      return model.set(value);
    }

    /** False unless set. */
    public Builder ephemeral(boolean value) {
      return ephemeral.set(value);
    }

    public Builder subagentSource(SubagentSource value) {
      return subagentSource.set(value);
    }

    /** When the thread was created. Kept in whole seconds, rounded down. */
    public Builder createdAt(Instant value) {
      return createdAt.set(Checks.epochSeconds("createdAt", value));
    }

    /**
     * The fact.
     *
     * @throws IllegalStateException naming every required property that is not set
     */
    public SubagentThreadStarted build() {
      properties.check();
      return new SubagentThreadStarted(
          threadId.get(),
          parentThreadId.find(),
          productClientId.get(),
          clientName.get(),
          clientVersion.get(),
          model.get(),
          ephemeral.get(),
          subagentSource.get(),
          createdAt.get());
    }
  }
}
