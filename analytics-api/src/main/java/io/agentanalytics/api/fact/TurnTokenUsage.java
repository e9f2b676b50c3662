package io.agentanalytics.api.fact;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.internal.Properties;
import io.agentanalytics.api.internal.Property;

/**
 * What a turn used (facts.md 4.5).
 *
 * <p>The constructor changes when components join: build with {@link #builder()}.
 */
public record TurnTokenUsage(String turnId, String threadId, TokenUsage tokenUsage)
    implements AnalyticsFact {
  public TurnTokenUsage {
    requireNonNull(turnId, "turnId");
    requireNonNull(threadId, "threadId");
    requireNonNull(tokenUsage, "tokenUsage");
  }

  @Override
  public FactType type() {
    return FactType.TURN_TOKEN_USAGE;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.turnTokenUsage(this);
  }

  /** A builder without any value. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the components of what a turn used. */
  public static final class Builder {
    private final Properties<Builder> properties = new Properties<>("TurnTokenUsage", this);
    private final Property<Builder, String> turnId = properties.required("turnId");
    private final Property<Builder, String> threadId = properties.required("threadId");
    private final Property<Builder, TokenUsage> tokenUsage = properties.required("tokenUsage");

    private Builder() {}

    public Builder turnId(String value) {
      return turnId.set(value);
    }

    public Builder threadId(String value) {
      return threadId.set(value);
    }

    public Builder tokenUsage(TokenUsage value) {
      return tokenUsage.set(value);
    }

    /**
     * The fact.
     *
     * @throws IllegalStateException naming every required property that is not set
     */
    public TurnTokenUsage build() {
      properties.check();
      return new TurnTokenUsage(turnId.get(), threadId.get(), tokenUsage.get());
    }
  }
}
