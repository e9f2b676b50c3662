package io.agentanalytics.api.event;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.fact.GuardianReview;
import io.agentanalytics.api.fact.RuntimeInfo;
import io.agentanalytics.api.internal.Properties;
import io.agentanalytics.api.internal.Property;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An automatic review ended (events.md 3.3).
 *
 * @param review its members stand on the level of the event
 * @param setup its members stand on the level of the event
 */
public record GuardianReviewEvent(
    Optional<String> sessionId,
    AppServerClient appServerClient,
    RuntimeInfo runtime,
    GuardianReview review,
    GuardianSetup setup,
    OptionalLong cacheWriteInputTokens)
    implements AnalyticsEvent {
  public GuardianReviewEvent {
    requireNonNull(sessionId, "sessionId");
    requireNonNull(appServerClient, "appServerClient");
    requireNonNull(runtime, "runtime");
    requireNonNull(review, "review");
    requireNonNull(setup, "setup");
    requireNonNull(cacheWriteInputTokens, "cacheWriteInputTokens");
  }

  @Override
  public String eventType() {
    return EventType.GUARDIAN_REVIEW.word();
  }

  /** A builder without any value. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects what an automatic review was; what may be absent is, until it is set. */
  public static final class Builder {
    private final Properties<Builder> properties = new Properties<>("GuardianReviewEvent", this);
    private Optional<String> sessionId = Optional.empty();
    private final Property<Builder, AppServerClient> appServerClient =
        properties.required("appServerClient");
    private final Property<Builder, RuntimeInfo> runtime = properties.required("runtime");
    private final Property<Builder, GuardianReview> review = properties.required("review");
    private GuardianSetup setup = GuardianSetup.NONE;
    private OptionalLong cacheWriteInputTokens = OptionalLong.empty();

    private Builder() {}

    public Builder sessionId(Optional<String> value) {
      sessionId = value;
      return this;
    }

    public Builder appServerClient(AppServerClient value) {
      return appServerClient.set(value);
    }

    public Builder runtime(RuntimeInfo value) {
      return runtime.set(value);
    }

    public Builder review(GuardianReview value) {
      return review.set(value);
    }

    public Builder setup(GuardianSetup value) {
      setup = value;
      return this;
    }

    public Builder cacheWriteInputTokens(OptionalLong value) {
      cacheWriteInputTokens = value;
      return this;
    }

    /**
     * The record.
     *
     * @throws IllegalStateException naming every required property that is not set
     */
    public GuardianReviewEvent build() {
      properties.check();
      return new GuardianReviewEvent(
          sessionId,
          appServerClient.get(),
          runtime.get(),
          review.get(),
          setup,
          cacheWriteInputTokens);
    }
  }
}
