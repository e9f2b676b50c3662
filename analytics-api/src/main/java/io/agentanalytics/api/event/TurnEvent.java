package io.agentanalytics.api.event;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.fact.RuntimeInfo;
import io.agentanalytics.api.fact.SubmissionType;
import io.agentanalytics.api.internal.Properties;
import io.agentanalytics.api.internal.Property;
import io.agentanalytics.api.protocol.ThreadSource;
import io.agentanalytics.api.protocol.TurnError;
import io.agentanalytics.api.protocol.Word;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A turn ended (events.md 3.8).
 *
 * @param context its members stand on the level of the event
 * @param appServerClient the connection that sent turn/start
 * @param settings its members stand on the level of the event
 * @param errorDetails its members stand on the level of the event
 * @param toolCounts its members stand on the level of the event
 * @param tokens its members stand on the level of the event
 * @param timing its members stand on the level of the event
 * @param criticalPath its members stand on the level of the event
 * @param durationMs ms
 * @param startedAt seconds since the Unix epoch
 * @param completedAt seconds since the Unix epoch; 0 when unknown
 */
public record TurnEvent(
    String threadId,
    String turnId,
    TurnContext context,
    Optional<SubmissionType> submissionType,
    AppServerClient appServerClient,
    RuntimeInfo runtime,
    boolean ephemeral,
    Optional<Word<ThreadSource>> threadSource,
    InitializationMode initializationMode,
    Optional<String> subagentSource,
    Optional<String> parentThreadId,
    TurnSettings settings,
    long numInputImages,
    boolean isFirstTurn,
    Optional<TurnEndStatus> status,
    Optional<TurnError> turnError,
    ErrorDetails errorDetails,
    long steerCount,
    ToolCounts toolCounts,
    TurnTokens tokens,
    TurnTiming timing,
    CriticalPath criticalPath,
    OptionalLong durationMs,
    OptionalLong startedAt,
    long completedAt)
    implements AnalyticsEvent {
  public TurnEvent {
    requireNonNull(threadId, "threadId");
    requireNonNull(turnId, "turnId");
    requireNonNull(context, "context");
    requireNonNull(submissionType, "submissionType");
    requireNonNull(appServerClient, "appServerClient");
    requireNonNull(runtime, "runtime");
    requireNonNull(threadSource, "threadSource");
    requireNonNull(initializationMode, "initializationMode");
    requireNonNull(subagentSource, "subagentSource");
    requireNonNull(parentThreadId, "parentThreadId");
    requireNonNull(settings, "settings");
    requireNonNull(status, "status");
    requireNonNull(turnError, "turnError");
    requireNonNull(errorDetails, "errorDetails");
    requireNonNull(toolCounts, "toolCounts");
    requireNonNull(tokens, "tokens");
    requireNonNull(timing, "timing");
    requireNonNull(criticalPath, "criticalPath");
    requireNonNull(durationMs, "durationMs");
    requireNonNull(startedAt, "startedAt");
  }

  @Override
  public String eventType() {
    return EventType.TURN.word();
  }

  /** A builder without any value. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects what a turn was; what may be absent is, until it is set. */
  public static final class Builder {
    private final Properties<Builder> properties = new Properties<>("TurnEvent", this);
    private final Property<Builder, String> threadId = properties.required("threadId");
    private final Property<Builder, String> turnId = properties.required("turnId");
    private TurnContext context = TurnContext.NONE;
    private Optional<SubmissionType> submissionType = Optional.empty();
    private final Property<Builder, AppServerClient> appServerClient =
        properties.required("appServerClient");
    private final Property<Builder, RuntimeInfo> runtime = properties.required("runtime");
    private final Property<Builder, Boolean> ephemeral = properties.required("ephemeral");
    private Optional<Word<ThreadSource>> threadSource = Optional.empty();
    private final Property<Builder, InitializationMode> initializationMode =
        properties.required("initializationMode");
    private Optional<String> subagentSource = Optional.empty();
    private Optional<String> parentThreadId = Optional.empty();
    private final Property<Builder, TurnSettings> settings = properties.required("settings");
    private final Property<Builder, Long> numInputImages = properties.required("numInputImages");
    private final Property<Builder, Boolean> isFirstTurn = properties.required("isFirstTurn");
    private Optional<TurnEndStatus> status = Optional.empty();
    private Optional<TurnError> turnError = Optional.empty();
    private ErrorDetails errorDetails = ErrorDetails.NONE;
    private final Property<Builder, Long> steerCount = properties.required("steerCount");
    private final Property<Builder, ToolCounts> toolCounts = properties.required("toolCounts");
    private TurnTokens tokens = TurnTokens.UNKNOWN;
    private TurnTiming timing = TurnTiming.NONE;
    private CriticalPath criticalPath = CriticalPath.NONE;
    private OptionalLong durationMs = OptionalLong.empty();
    private OptionalLong startedAt = OptionalLong.empty();
    private final Property<Builder, Long> completedAt = properties.required("completedAt");

    private Builder() {}

    public Builder threadId(String value) {
      return threadId.set(value);
    }

    public Builder turnId(String value) {
      return turnId.set(value);
    }

    public Builder context(TurnContext value) {
      context = value;
      return this;
    }

    public Builder submissionType(Optional<SubmissionType> value) {
      submissionType = value;
      return this;
    }

    public Builder appServerClient(AppServerClient value) {
      return appServerClient.set(value);
    }

    public Builder runtime(RuntimeInfo value) {
      return runtime.set(value);
    }

    public Builder ephemeral(boolean value) {
      return ephemeral.set(value);
    }

    public Builder threadSource(Optional<Word<ThreadSource>> value) {
      threadSource = value;
      return this;
    }

    public Builder initializationMode(InitializationMode value) {
      return initializationMode.set(value);
    }

    public Builder subagentSource(Optional<String> value) {
      subagentSource = value;
      return this;
    }

    public Builder parentThreadId(Optional<String> value) {
      parentThreadId = value;
      return this;
    }

    public Builder settings(TurnSettings value) {
      return settings.set(value);
    }

    public Builder numInputImages(long value) {
      return numInputImages.set(value);
    }

    public Builder isFirstTurn(boolean value) {
      return isFirstTurn.set(value);
    }

    public Builder status(Optional<TurnEndStatus> value) {
      status = value;
      return this;
    }

    public Builder turnError(Optional<TurnError> value) {
      turnError = value;
      return this;
    }

    public Builder errorDetails(ErrorDetails value) {
      errorDetails = value;
      return this;
    }

    public Builder steerCount(long value) {
      return steerCount.set(value);
    }

    public Builder toolCounts(ToolCounts value) {
      return toolCounts.set(value);
    }

    public Builder tokens(TurnTokens value) {
      tokens = value;
      return this;
    }

    public Builder timing(TurnTiming value) {
      timing = value;
      return this;
    }

    public Builder criticalPath(CriticalPath value) {
      criticalPath = value;
      return this;
    }

    public Builder durationMs(OptionalLong value) {
      durationMs = value;
      return this;
    }

    public Builder startedAt(OptionalLong value) {
      startedAt = value;
      return this;
    }

    public Builder completedAt(long value) {
      return completedAt.set(value);
    }

    /**
     * The record.
     *
     * @throws IllegalStateException naming every required property that is not set
     */
    public TurnEvent build() {
      properties.check();
      return new TurnEvent(
          threadId.get(),
          turnId.get(),
          context,
          submissionType,
          appServerClient.get(),
          runtime.get(),
          ephemeral.get(),
          threadSource,
          initializationMode.get(),
          subagentSource,
          parentThreadId,
          settings.get(),
          numInputImages.get(),
          isFirstTurn.get(),
          status,
          turnError,
          errorDetails,
          steerCount.get(),
          toolCounts.get(),
          tokens,
          timing,
          criticalPath,
          durationMs,
          startedAt,
          completedAt.get());
    }
  }
}
