package io.agentanalytics.core.protocol;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** {@code hook/completed} (protocol.md 6.4). */
public record HookCompleted(String threadId, Optional<String> turnId, HookRunResult run) {
  public HookCompleted {
    requireNonNull(threadId, "threadId");
    requireNonNull(turnId, "turnId");
    requireNonNull(run, "run");
  }
}
