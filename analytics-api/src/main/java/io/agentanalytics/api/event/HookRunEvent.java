package io.agentanalytics.api.event;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.fact.HookSource;
import io.agentanalytics.api.fact.HookStatus;
import io.agentanalytics.api.internal.Properties;
import io.agentanalytics.api.internal.Property;
import java.util.Optional;

/**
 * A hook ran (events.md 3.6).
 *
 * @param status never {@code running}
 */
public record HookRunEvent(
    String threadId,
    String turnId,
    Optional<String> productClientId,
    String modelSlug,
    HookName hookName,
    HookSource hookSource,
    Optional<String> handlerType,
    Optional<String> executionMode,
    HookStatus status)
    implements AnalyticsEvent {
  public HookRunEvent {
    requireNonNull(threadId, "threadId");
    requireNonNull(turnId, "turnId");
    requireNonNull(productClientId, "productClientId");
    requireNonNull(modelSlug, "modelSlug");
    requireNonNull(hookName, "hookName");
    requireNonNull(hookSource, "hookSource");
    requireNonNull(handlerType, "handlerType");
    requireNonNull(executionMode, "executionMode");
    requireNonNull(status, "status");
  }

  @Override
  public String eventType() {
    return EventType.HOOK_RUN.word();
  }

  /** A builder without any value. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects a run of a hook; what may be absent is, until it is set. */
  public static final class Builder {
    private final Properties<Builder> properties = new Properties<>("HookRunEvent", this);
    private final Property<Builder, String> threadId = properties.required("threadId");
    private final Property<Builder, String> turnId = properties.required("turnId");
    private Optional<String> productClientId = Optional.empty();
    private final Property<Builder, String> modelSlug = properties.required("modelSlug");
    private final Property<Builder, HookName> hookName = properties.required("hookName");
    private final Property<Builder, HookSource> hookSource = properties.required("hookSource");
    private Optional<String> handlerType = Optional.empty();
    private Optional<String> executionMode = Optional.empty();
    private final Property<Builder, HookStatus> status = properties.required("status");

    private Builder() {}

    public Builder threadId(String value) {
      return threadId.set(value);
    }

    public Builder turnId(String value) {
      return turnId.set(value);
    }

    public Builder productClientId(Optional<String> value) {
      productClientId = value;
      return this;
    }

    public Builder modelSlug(String value) {
      return modelSlug.set(value);
    }

    public Builder hookName(HookName value) {
      return hookName.set(value);
    }

    public Builder hookSource(HookSource value) {
      return hookSource.set(value);
    }

    public Builder handlerType(Optional<String> value) {
      handlerType = value;
      return this;
    }

    public Builder executionMode(Optional<String> value) {
      executionMode = value;
      return this;
    }

    public Builder status(HookStatus value) {
      return status.set(value);
    }

    /**
     * The record.
     *
     * @throws IllegalStateException naming every required property that is not set
     */
    public HookRunEvent build() {
      properties.check();
      return new HookRunEvent(
          threadId.get(),
          turnId.get(),
          productClientId,
          modelSlug.get(),
          hookName.get(),
          hookSource.get(),
          handlerType,
          executionMode,
          status.get());
    }
  }
}
