package io.agentanalytics.api.fact;

import static java.util.Objects.requireNonNull;

/** A finished hook run (facts.md 4.10). */
public record HookRunInfo(HookEventName eventName, HookSource hookSource, HookStatus status) {
  public HookRunInfo {
    requireNonNull(eventName, "eventName");
    requireNonNull(hookSource, "hookSource");
    requireNonNull(status, "status");
  }
}
