package io.agentanalytics.core.session;

import io.agentanalytics.core.state.Retention;
import io.agentanalytics.core.state.StateMap;
import io.agentanalytics.core.state.StateStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which turn runs in which thread, from {@code turn/started} to {@code turn/completed}; and which
 * turns have ended before the server answered the {@code turn/start} that may be theirs.
 */
final class RunningTurns {
  private final StateMap<String, String> turnByThread;

  /** Threads of turns that have ended without their answer. */
  private final StateMap<String, String> unanswered;

  RunningTurns(StateStore state) {
    this.turnByThread = state.map("running_turn", Retention.TURNS, String.class, String.class);
    this.unanswered = state.map("unanswered_turn", Retention.TURNS, String.class, String.class);
  }

  void started(String threadId, String turnId) {
    turnByThread.put(threadId, turnId);
  }

  void completed(String threadId, String turnId) {
    if (isRunning(threadId, turnId)) {
      turnByThread.remove(threadId);
    }
  }

  /** An ended turn waits for its answer. */
  void awaitAnswer(String threadId, String turnId) {
    unanswered.put(turnId, threadId);
  }

  /** The answer to an ended turn has come; false when it did not wait. */
  boolean takeAnswered(String turnId) {
    return unanswered.remove(turnId) != null;
  }

  boolean isAnyUnanswered() {
    return !unanswered.isEmpty();
  }

  /** Turns of a thread that waited, when no answer can come any more. */
  List<String> takeUnanswered(String threadId) {
    List<String> turns =
        unanswered.toMap().entrySet().stream()
            .filter(entry -> entry.getValue().equals(threadId))
            .map(Map.Entry::getKey)
            .toList();
    turns.forEach(unanswered::remove);
    return turns;
  }

  /** Turns that still wait, with their threads. */
  Map<String, String> unanswered() {
    return unanswered.toMap();
  }

  Optional<String> of(String threadId) {
    return turnByThread.find(threadId);
  }

  /** Whether a turn has started; it may have ended. */
  boolean hasStarted(String threadId, String turnId) {
    return isRunning(threadId, turnId) || unanswered.contains(turnId);
  }

  boolean isRunning(String threadId, String turnId) {
    return turnId.equals(turnByThread.get(threadId));
  }
}
