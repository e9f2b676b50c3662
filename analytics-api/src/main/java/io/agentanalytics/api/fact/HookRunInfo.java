package io.agentanalytics.api.fact;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** A finished hook run (facts.md 4.10). */
public record HookRunInfo(
    HookEventName eventName,
    HookSource hookSource,
    HookStatus status,
    Optional<String> handlerType,
    Optional<String> executionMode) {
  public HookRunInfo {
    requireNonNull(eventName, "eventName");
    requireNonNull(hookSource, "hookSource");
    requireNonNull(status, "status");
    requireNonNull(handlerType, "handlerType");
    requireNonNull(executionMode, "executionMode");
  }

  /** A run of which is not told how it was done. */
  public HookRunInfo(HookEventName eventName, HookSource hookSource, HookStatus status) {
    this(eventName, hookSource, status, Optional.empty(), Optional.empty());
  }
}
