package io.agentanalytics.api.event;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.fact.RuntimeInfo;
import io.agentanalytics.api.protocol.ThreadSource;
import java.util.Optional;

/**
 * A thread was started, resumed or forked, or a subagent's thread began (events.md 3.2).
 *
 * @param createdAt seconds since the Unix epoch
 */
public record ThreadInitializedEvent(
    String threadId,
    AppServerClient appServerClient,
    RuntimeInfo runtime,
    String model,
    boolean ephemeral,
    Optional<ThreadSource> threadSource,
    InitializationMode initializationMode,
    Optional<String> subagentSource,
    Optional<String> parentThreadId,
    long createdAt)
    implements AnalyticsEvent {
  public ThreadInitializedEvent {
    requireNonNull(threadId, "threadId");
    requireNonNull(appServerClient, "appServerClient");
    requireNonNull(runtime, "runtime");
    requireNonNull(model, "model");
    requireNonNull(threadSource, "threadSource");
    requireNonNull(initializationMode, "initializationMode");
    requireNonNull(subagentSource, "subagentSource");
    requireNonNull(parentThreadId, "parentThreadId");
  }

  @Override
  public String eventType() {
    return EventType.THREAD_INITIALIZED.word();
  }
}
