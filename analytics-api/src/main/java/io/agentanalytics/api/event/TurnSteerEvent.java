package io.agentanalytics.api.event;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.fact.RejectionReason;
import io.agentanalytics.api.fact.RuntimeInfo;
import io.agentanalytics.api.internal.Properties;
import io.agentanalytics.api.internal.Property;
import java.util.Optional;

/**
 * A client steered a running turn, or tried to (events.md 3.9).
 *
 * @param acceptedTurnId empty when rejected
 * @param appServerClient the connection that sent the request
 * @param rejectionReason empty when accepted or unclassified
 * @param createdAt when the request was observed, seconds since the Unix epoch
 */
public record TurnSteerEvent(
    String threadId,
    Optional<String> sessionId,
    String expectedTurnId,
    Optional<String> acceptedTurnId,
    AppServerClient appServerClient,
    RuntimeInfo runtime,
    ThreadOrigin origin,
    long numInputImages,
    SteerResult result,
    Optional<RejectionReason> rejectionReason,
    long createdAt)
    implements AnalyticsEvent {
  public TurnSteerEvent {
    requireNonNull(threadId, "threadId");
    requireNonNull(sessionId, "sessionId");
    requireNonNull(expectedTurnId, "expectedTurnId");
    requireNonNull(acceptedTurnId, "acceptedTurnId");
    requireNonNull(appServerClient, "appServerClient");
    requireNonNull(runtime, "runtime");
    requireNonNull(origin, "origin");
    requireNonNull(result, "result");
    requireNonNull(rejectionReason, "rejectionReason");
  }

  @Override
  public String eventType() {
    return EventType.TURN_STEER.word();
  }

  /** A builder without any value. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects what became of a steer; what may be absent is, until it is set. */
  public static final class Builder {
    private final Properties<Builder> properties = new Properties<>("TurnSteerEvent", this);
    private final Property<Builder, String> threadId = properties.required("threadId");
    private Optional<String> sessionId = Optional.empty();
    private final Property<Builder, String> expectedTurnId = properties.required("expectedTurnId");
    private Optional<String> acceptedTurnId = Optional.empty();
    private final Property<Builder, AppServerClient> appServerClient =
        properties.required("appServerClient");
    private final Property<Builder, RuntimeInfo> runtime = properties.required("runtime");
    private ThreadOrigin origin = ThreadOrigin.NONE;
    private final Property<Builder, Long> numInputImages = properties.required("numInputImages");
    private final Property<Builder, SteerResult> result = properties.required("result");
    private Optional<RejectionReason> rejectionReason = Optional.empty();
    private final Property<Builder, Long> createdAt = properties.required("createdAt");

    private Builder() {}

    public Builder threadId(String value) {
      return threadId.set(value);
    }

    public Builder sessionId(Optional<String> value) {
      sessionId = value;
      return this;
    }

    public Builder expectedTurnId(String value) {
      return expectedTurnId.set(value);
    }

    public Builder acceptedTurnId(Optional<String> value) {
      acceptedTurnId = value;
      return this;
    }

    public Builder appServerClient(AppServerClient value) {
      return appServerClient.set(value);
    }

    public Builder runtime(RuntimeInfo value) {
      return runtime.set(value);
    }

    public Builder origin(ThreadOrigin value) {
      origin = value;
      return this;
    }

    public Builder numInputImages(long value) {
      return numInputImages.set(value);
    }

    public Builder result(SteerResult value) {
      return result.set(value);
    }

    public Builder rejectionReason(Optional<RejectionReason> value) {
      rejectionReason = value;
      return this;
    }

    public Builder createdAt(long value) {
      return createdAt.set(value);
    }

    /**
     * The record.
     *
     * @throws IllegalStateException naming every required property that is not set
     */
    public TurnSteerEvent build() {
      properties.check();
      return new TurnSteerEvent(
          threadId.get(),
          sessionId,
          expectedTurnId.get(),
          acceptedTurnId,
          appServerClient.get(),
          runtime.get(),
          origin,
          numInputImages.get(),
          result.get(),
          rejectionReason,
          createdAt.get());
    }
  }
}
