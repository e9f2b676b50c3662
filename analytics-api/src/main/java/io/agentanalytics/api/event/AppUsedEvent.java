package io.agentanalytics.api.event;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.fact.InvocationType;
import io.agentanalytics.api.internal.Properties;
import io.agentanalytics.api.internal.Property;
import java.util.Optional;

/**
 * An app was used (events.md 3.5).
 *
 * @param productClientId process-wide originator
 */
public record AppUsedEvent(
    Optional<String> connectorId,
    String threadId,
    String turnId,
    Optional<String> appName,
    String productClientId,
    Optional<InvocationType> invokeType,
    String modelSlug,
    Optional<String> voiceSessionId,
    Optional<String> elicitationType)
    implements AnalyticsEvent {
  public AppUsedEvent {
    requireNonNull(connectorId, "connectorId");
    requireNonNull(threadId, "threadId");
    requireNonNull(turnId, "turnId");
    requireNonNull(appName, "appName");
    requireNonNull(productClientId, "productClientId");
    requireNonNull(invokeType, "invokeType");
    requireNonNull(modelSlug, "modelSlug");
    requireNonNull(voiceSessionId, "voiceSessionId");
    requireNonNull(elicitationType, "elicitationType");
  }

  @Override
  public String eventType() {
    return EventType.APP_USED.word();
  }

  /** A builder without any value. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects a use of an app; what may be absent is, until it is set. */
  public static final class Builder {
    private final Properties<Builder> properties = new Properties<>("AppUsedEvent", this);
    private Optional<String> connectorId = Optional.empty();
    private final Property<Builder, String> threadId = properties.required("threadId");
    private final Property<Builder, String> turnId = properties.required("turnId");
    private Optional<String> appName = Optional.empty();
    private final Property<Builder, String> productClientId =
        properties.required("productClientId");
    private Optional<InvocationType> invokeType = Optional.empty();
    private final Property<Builder, String> modelSlug = properties.required("modelSlug");
    private Optional<String> voiceSessionId = Optional.empty();
    private Optional<String> elicitationType = Optional.empty();

    private Builder() {}

    public Builder connectorId(Optional<String> value) {
      connectorId = value;
      return this;
    }

    public Builder threadId(String value) {
      return threadId.set(value);
    }

    public Builder turnId(String value) {
      return turnId.set(value);
    }

    public Builder appName(Optional<String> value) {
      appName = value;
      return this;
    }

    public Builder productClientId(String value) {
      return productClientId.set(value);
    }

    public Builder invokeType(Optional<InvocationType> value) {
      invokeType = value;
      return this;
    }

    public Builder modelSlug(String value) {
      return modelSlug.set(value);
    }

    public Builder voiceSessionId(Optional<String> value) {
      voiceSessionId = value;
      return this;
    }

    public Builder elicitationType(Optional<String> value) {
      elicitationType = value;
      return this;
    }

    /**
     * The record.
     *
     * @throws IllegalStateException naming every required property that is not set
     */
    public AppUsedEvent build() {
      properties.check();
      return new AppUsedEvent(
          connectorId,
          threadId.get(),
          turnId.get(),
          appName,
          productClientId.get(),
          invokeType,
          modelSlug.get(),
          voiceSessionId,
          elicitationType);
    }
  }
}
