package io.agentanalytics.api.fact;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.internal.Properties;
import io.agentanalytics.api.internal.Property;

/**
 * Where a tracked thing happened (facts.md 4.6).
 *
 * <p>The constructor changes when components join: build with {@link #builder()}.
 */
public record TrackingContext(String modelSlug, String threadId, String turnId) {
  public TrackingContext {
    requireNonNull(modelSlug, "modelSlug");
    requireNonNull(threadId, "threadId");
    requireNonNull(turnId, "turnId");
  }

  /** A builder without any value. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the components of a context. */
  public static final class Builder {
    private final Properties<Builder> properties = new Properties<>("TrackingContext", this);
    private final Property<Builder, String> modelSlug = properties.required("modelSlug");
    private final Property<Builder, String> threadId = properties.required("threadId");
    private final Property<Builder, String> turnId = properties.required("turnId");

    private Builder() {}

    public Builder modelSlug(String value) {
      return modelSlug.set(value);
    }

    public Builder threadId(String value) {
      return threadId.set(value);
    }

    public Builder turnId(String value) {
      return turnId.set(value);
    }

    /**
     * The context.
     *
     * @throws IllegalStateException naming every required property that is not set
     */
    public TrackingContext build() {
      properties.check();
      return new TrackingContext(modelSlug.get(), threadId.get(), turnId.get());
    }
  }
}
