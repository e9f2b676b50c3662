package io.agentanalytics.api.event;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.fact.RuntimeInfo;
import io.agentanalytics.api.fact.SubmissionType;
import io.agentanalytics.api.protocol.ThreadSource;
import io.agentanalytics.api.protocol.TurnError;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A turn ended (events.md 3.8).
 *
 * @param appServerClient the connection that sent turn/start
 * @param settings its members stand on the level of the event
 * @param toolCounts its members stand on the level of the event
 * @param tokens its members stand on the level of the event
 * @param durationMs ms
 * @param startedAt seconds since the Unix epoch
 * @param completedAt seconds since the Unix epoch; 0 when unknown
 */
public record TurnEvent(
    String threadId,
    String turnId,
    Optional<SubmissionType> submissionType,
    AppServerClient appServerClient,
    RuntimeInfo runtime,
    boolean ephemeral,
    Optional<ThreadSource> threadSource,
    InitializationMode initializationMode,
    Optional<String> subagentSource,
    Optional<String> parentThreadId,
    TurnSettings settings,
    long numInputImages,
    boolean isFirstTurn,
    Optional<TurnEndStatus> status,
    Optional<TurnError> turnError,
    long steerCount,
    ToolCounts toolCounts,
    TurnTokens tokens,
    OptionalLong durationMs,
    OptionalLong startedAt,
    long completedAt)
    implements AnalyticsEvent {
  public TurnEvent {
    requireNonNull(threadId, "threadId");
    requireNonNull(turnId, "turnId");
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
    requireNonNull(toolCounts, "toolCounts");
    requireNonNull(tokens, "tokens");
    requireNonNull(durationMs, "durationMs");
    requireNonNull(startedAt, "startedAt");
  }

  @Override
  public String eventType() {
    return EventType.TURN.word();
  }
}
