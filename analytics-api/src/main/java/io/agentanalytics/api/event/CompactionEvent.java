package io.agentanalytics.api.event;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.fact.CompactionImplementation;
import io.agentanalytics.api.fact.CompactionPhase;
import io.agentanalytics.api.fact.CompactionReason;
import io.agentanalytics.api.fact.CompactionStatus;
import io.agentanalytics.api.fact.CompactionStrategy;
import io.agentanalytics.api.fact.CompactionTrigger;
import io.agentanalytics.api.fact.RuntimeInfo;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A context was compacted, or that failed (events.md 3.7).
 *
 * @param activeContextTokensBefore tokens
 * @param activeContextTokensAfter tokens
 * @param startedAt seconds since the Unix epoch
 * @param completedAt seconds since the Unix epoch
 * @param durationMs ms
 */
public record CompactionEvent(
    String threadId,
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
    Optional<String> error,
    long activeContextTokensBefore,
    long activeContextTokensAfter,
    long startedAt,
    long completedAt,
    OptionalLong durationMs)
    implements AnalyticsEvent {
  public CompactionEvent {
    requireNonNull(threadId, "threadId");
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
    requireNonNull(error, "error");
    requireNonNull(durationMs, "durationMs");
  }

  @Override
  public String eventType() {
    return EventType.COMPACTION.word();
  }
}
