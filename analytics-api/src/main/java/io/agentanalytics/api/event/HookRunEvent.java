package io.agentanalytics.api.event;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.fact.HookSource;
import io.agentanalytics.api.fact.HookStatus;

/**
 * A hook ran (events.md 3.6).
 *
 * @param status never {@code running}
 */
public record HookRunEvent(
    String threadId,
    String turnId,
    String modelSlug,
    HookName hookName,
    HookSource hookSource,
    HookStatus status)
    implements AnalyticsEvent {
  public HookRunEvent {
    requireNonNull(threadId, "threadId");
    requireNonNull(turnId, "turnId");
    requireNonNull(modelSlug, "modelSlug");
    requireNonNull(hookName, "hookName");
    requireNonNull(hookSource, "hookSource");
    requireNonNull(status, "status");
  }

  @Override
  public String eventType() {
    return EventType.HOOK_RUN.word();
  }
}
