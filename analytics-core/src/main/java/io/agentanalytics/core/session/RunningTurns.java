package io.agentanalytics.core.session;

import io.agentanalytics.core.state.Retention;
import io.agentanalytics.core.state.StateMap;
import io.agentanalytics.core.state.StateStore;
import java.util.Optional;

/** Which turn runs in which thread, from {@code turn/started} to {@code turn/completed}. */
final class RunningTurns {
  private final StateMap<String, String> turnByThread;

  RunningTurns(StateStore state) {
    this.turnByThread = state.map("running_turn", Retention.TURNS, String.class, String.class);
  }

  void started(String threadId, String turnId) {
    turnByThread.put(threadId, turnId);
  }

  void completed(String threadId, String turnId) {
    if (isRunning(threadId, turnId)) {
      turnByThread.remove(threadId);
    }
  }

  Optional<String> of(String threadId) {
    return turnByThread.find(threadId);
  }

  boolean isRunning(String threadId, String turnId) {
    return turnId.equals(turnByThread.get(threadId));
  }
}
