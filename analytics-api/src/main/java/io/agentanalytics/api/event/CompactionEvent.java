package io.agentanalytics.api.event;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.fact.CompactionImplementation;
import io.agentanalytics.api.fact.CompactionPhase;
import io.agentanalytics.api.fact.CompactionReason;
import io.agentanalytics.api.fact.CompactionStatus;
import io.agentanalytics.api.fact.CompactionStrategy;
import io.agentanalytics.api.fact.CompactionTrigger;
import io.agentanalytics.api.fact.RuntimeInfo;
import io.agentanalytics.api.internal.Properties;
import io.agentanalytics.api.internal.Property;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A context was compacted, or that failed (events.md 3.7).
 *
 * @param errorDetails its members stand on the level of the event
 * @param activeContextTokensBefore tokens
 * @param activeContextTokensAfter tokens
 * @param startedAt seconds since the Unix epoch
 * @param completedAt seconds since the Unix epoch
 * @param durationMs ms
 */
public record CompactionEvent(
    String threadId,
    Optional<String> sessionId,
    String turnId,
    AppServerClient appServerClient,
    RuntimeInfo runtime,
    ThreadOrigin origin,
    CompactionTrigger trigger,
    CompactionReason reason,
    CompactionImplementation implementation,
    CompactionPhase phase,
    CompactionStrategy strategy,
    CompactionStatus status,
    Optional<String> voiceSessionId,
    Optional<String> error,
    ErrorDetails errorDetails,
    long activeContextTokensBefore,
    long activeContextTokensAfter,
    OptionalLong retainedImageCount,
    OptionalLong compactionSummaryTokens,
    OptionalLong cachedInputTokens,
    OptionalLong cacheWriteInputTokens,
    long startedAt,
    long completedAt,
    OptionalLong durationMs)
    implements AnalyticsEvent {
  public CompactionEvent {
    requireNonNull(threadId, "threadId");
    requireNonNull(sessionId, "sessionId");
    requireNonNull(turnId, "turnId");
    requireNonNull(appServerClient, "appServerClient");
    requireNonNull(runtime, "runtime");
    requireNonNull(origin, "origin");
    requireNonNull(trigger, "trigger");
    requireNonNull(reason, "reason");
    requireNonNull(implementation, "implementation");
    requireNonNull(phase, "phase");
    requireNonNull(strategy, "strategy");
    requireNonNull(status, "status");
    requireNonNull(voiceSessionId, "voiceSessionId");
    requireNonNull(error, "error");
    requireNonNull(errorDetails, "errorDetails");
    requireNonNull(retainedImageCount, "retainedImageCount");
    requireNonNull(compactionSummaryTokens, "compactionSummaryTokens");
    requireNonNull(cachedInputTokens, "cachedInputTokens");
    requireNonNull(cacheWriteInputTokens, "cacheWriteInputTokens");
    requireNonNull(durationMs, "durationMs");
  }

  @Override
  public String eventType() {
    return EventType.COMPACTION.word();
  }

  /** A builder without any value. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects what a compaction was; what may be absent is, until it is set. */
  public static final class Builder {
    private final Properties<Builder> properties = new Properties<>("CompactionEvent", this);
    private final Property<Builder, String> threadId = properties.required("threadId");
    private Optional<String> sessionId = Optional.empty();
    private final Property<Builder, String> turnId = properties.required("turnId");
    private final Property<Builder, AppServerClient> appServerClient =
        properties.required("appServerClient");
    private final Property<Builder, RuntimeInfo> runtime = properties.required("runtime");
    private ThreadOrigin origin = ThreadOrigin.NONE;
    private final Property<Builder, CompactionTrigger> trigger = properties.required("trigger");
    private final Property<Builder, CompactionReason> reason = properties.required("reason");
    private final Property<Builder, CompactionImplementation> implementation =
        properties.required("implementation");
    private final Property<Builder, CompactionPhase> phase = properties.required("phase");
    private final Property<Builder, CompactionStrategy> strategy = properties.required("strategy");
    private final Property<Builder, CompactionStatus> status = properties.required("status");
    private Optional<String> voiceSessionId = Optional.empty();
    private Optional<String> error = Optional.empty();
    private ErrorDetails errorDetails = ErrorDetails.NONE;
    private final Property<Builder, Long> activeContextTokensBefore =
        properties.required("activeContextTokensBefore");
    private final Property<Builder, Long> activeContextTokensAfter =
        properties.required("activeContextTokensAfter");
    private OptionalLong retainedImageCount = OptionalLong.empty();
    private OptionalLong compactionSummaryTokens = OptionalLong.empty();
    private OptionalLong cachedInputTokens = OptionalLong.empty();
    private OptionalLong cacheWriteInputTokens = OptionalLong.empty();
    private final Property<Builder, Long> startedAt = properties.required("startedAt");
    private final Property<Builder, Long> completedAt = properties.required("completedAt");
    private OptionalLong durationMs = OptionalLong.empty();

    private Builder() {}

    public Builder threadId(String value) {
      return threadId.set(value);
    }

    public Builder sessionId(Optional<String> value) {
      sessionId = value;
      return this;
    }

    public Builder turnId(String value) {
      return turnId.set(value);
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

    public Builder trigger(CompactionTrigger value) {
      return trigger.set(value);
    }

    public Builder reason(CompactionReason value) {
      return reason.set(value);
    }

    public Builder implementation(CompactionImplementation value) {
      return implementation.set(value);
    }

    public Builder phase(CompactionPhase value) {
      return phase.set(value);
    }

    public Builder strategy(CompactionStrategy value) {
      return strategy.set(value);
    }

    public Builder status(CompactionStatus value) {
      return status.set(value);
    }

    public Builder voiceSessionId(Optional<String> value) {
      voiceSessionId = value;
      return this;
    }

    public Builder error(Optional<String> value) {
      error = value;
      return this;
    }

    public Builder errorDetails(ErrorDetails value) {
      errorDetails = value;
      return this;
    }

    public Builder activeContextTokensBefore(long value) {
      return activeContextTokensBefore.set(value);
    }

    public Builder activeContextTokensAfter(long value) {
      return activeContextTokensAfter.set(value);
    }

    public Builder retainedImageCount(OptionalLong value) {
      retainedImageCount = value;
      return this;
    }

    public Builder compactionSummaryTokens(OptionalLong value) {
      compactionSummaryTokens = value;
      return this;
    }

    public Builder cachedInputTokens(OptionalLong value) {
      cachedInputTokens = value;
      return this;
    }

    public Builder cacheWriteInputTokens(OptionalLong value) {
      cacheWriteInputTokens = value;
      return this;
    }

    public Builder startedAt(long value) {
      return startedAt.set(value);
    }

    public Builder completedAt(long value) {
      return completedAt.set(value);
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
    public CompactionEvent build() {
      properties.check();
      return new CompactionEvent(
          threadId.get(),
          sessionId,
          turnId.get(),
          appServerClient.get(),
          runtime.get(),
          origin,
          trigger.get(),
          reason.get(),
          implementation.get(),
          phase.get(),
          strategy.get(),
          status.get(),
          voiceSessionId,
          error,
          errorDetails,
          activeContextTokensBefore.get(),
          activeContextTokensAfter.get(),
          retainedImageCount,
          compactionSummaryTokens,
          cachedInputTokens,
          cacheWriteInputTokens,
          startedAt.get(),
          completedAt.get(),
          durationMs);
    }
  }
}
