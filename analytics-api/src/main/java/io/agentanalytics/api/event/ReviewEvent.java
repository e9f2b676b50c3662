package io.agentanalytics.api.event;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.fact.RuntimeInfo;
import io.agentanalytics.api.internal.Properties;
import io.agentanalytics.api.internal.Property;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Somebody decided about an action of the agent: who, why it was asked, how long it waited, how it
 * ended (events.md 3.18).
 *
 * @param reviewId {@code user:<request id>} for users
 * @param startedAtMs ms since the Unix epoch
 * @param completedAtMs ms since the Unix epoch
 * @param durationMs waiting time in ms; empty when it would be negative
 */
public record ReviewEvent(
    String threadId,
    String turnId,
    Optional<String> itemId,
    String reviewId,
    AppServerClient appServerClient,
    RuntimeInfo runtime,
    ThreadOrigin origin,
    SubjectKind subjectKind,
    String subjectName,
    Reviewer reviewer,
    ReviewTrigger trigger,
    ReviewStatus status,
    ReviewResolution resolution,
    long startedAtMs,
    long completedAtMs,
    OptionalLong durationMs)
    implements AnalyticsEvent {
  public ReviewEvent {
    requireNonNull(threadId, "threadId");
    requireNonNull(turnId, "turnId");
    requireNonNull(itemId, "itemId");
    requireNonNull(reviewId, "reviewId");
    requireNonNull(appServerClient, "appServerClient");
    requireNonNull(runtime, "runtime");
    requireNonNull(origin, "origin");
    requireNonNull(subjectKind, "subjectKind");
    requireNonNull(subjectName, "subjectName");
    requireNonNull(reviewer, "reviewer");
    requireNonNull(trigger, "trigger");
    requireNonNull(status, "status");
    requireNonNull(resolution, "resolution");
    requireNonNull(durationMs, "durationMs");
  }

  @Override
  public String eventType() {
    return EventType.REVIEW.word();
  }

  /** A builder without any value. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects what a review was; what may be absent is, until it is set. */
  public static final class Builder {
    private final Properties<Builder> properties = new Properties<>("ReviewEvent", this);
    private final Property<Builder, String> threadId = properties.required("threadId");
    private final Property<Builder, String> turnId = properties.required("turnId");
    private Optional<String> itemId = Optional.empty();
    private final Property<Builder, String> reviewId = properties.required("reviewId");
    private final Property<Builder, AppServerClient> appServerClient =
        properties.required("appServerClient");
    private final Property<Builder, RuntimeInfo> runtime = properties.required("runtime");
    private ThreadOrigin origin = ThreadOrigin.NONE;
    private final Property<Builder, SubjectKind> subjectKind = properties.required("subjectKind");
    private final Property<Builder, String> subjectName = properties.required("subjectName");
    private final Property<Builder, Reviewer> reviewer = properties.required("reviewer");
    private final Property<Builder, ReviewTrigger> trigger = properties.required("trigger");
    private final Property<Builder, ReviewStatus> status = properties.required("status");
    private final Property<Builder, ReviewResolution> resolution =
        properties.required("resolution");
    private final Property<Builder, Long> startedAtMs = properties.required("startedAtMs");
    private final Property<Builder, Long> completedAtMs = properties.required("completedAtMs");
    private OptionalLong durationMs = OptionalLong.empty();

    private Builder() {}

    public Builder threadId(String value) {
      return threadId.set(value);
    }

    public Builder turnId(String value) {
      return turnId.set(value);
    }

    public Builder itemId(Optional<String> value) {
      itemId = value;
      return this;
    }

    public Builder reviewId(String value) {
      return reviewId.set(value);
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

    public Builder subjectKind(SubjectKind value) {
      return subjectKind.set(value);
    }

    public Builder subjectName(String value) {
      return subjectName.set(value);
    }

    public Builder reviewer(Reviewer value) {
      return reviewer.set(value);
    }

    public Builder trigger(ReviewTrigger value) {
      return trigger.set(value);
    }

    public Builder status(ReviewStatus value) {
      return status.set(value);
    }

    public Builder resolution(ReviewResolution value) {
      return resolution.set(value);
    }

    public Builder startedAtMs(long value) {
      return startedAtMs.set(value);
    }

    public Builder completedAtMs(long value) {
      return completedAtMs.set(value);
    }

    public Builder durationMs(OptionalLong value) {
      durationMs = value;
      return this;
    }

    /**
     * The record.
     *
     * @throws IllegalStateException naming every required property that is not set
     */
    public ReviewEvent build() {
      properties.check();
      return new ReviewEvent(
          threadId.get(),
          turnId.get(),
          itemId,
          reviewId.get(),
          appServerClient.get(),
          runtime.get(),
          origin,
          subjectKind.get(),
          subjectName.get(),
          reviewer.get(),
          trigger.get(),
          status.get(),
          resolution.get(),
          startedAtMs.get(),
          completedAtMs.get(),
          durationMs);
    }
  }
}
