package io.agentanalytics.core.session;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which turn runs in which thread, from {@code turn/started} to {@code turn/completed}. */
final class RunningTurns {
  private final Map<String, String> turnByThread = new HashMap<>();

  void started(String threadId, String turnId) {
    turnByThread.put(threadId, turnId);
  }

  void completed(String threadId, String turnId) {
    turnByThread.remove(threadId, turnId);
  }

  Optional<String> of(String threadId) {
    return Optional.ofNullable(turnByThread.get(threadId));
  }

  boolean isRunning(String threadId, String turnId) {
    return turnId.equals(turnByThread.get(threadId));
  }
}
