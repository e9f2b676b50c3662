package io.agentanalytics.core.reduce;

import io.agentanalytics.core.state.Retention;
import io.agentanalytics.core.state.StateMap;
import io.agentanalytics.core.state.StateStore;
import java.util.List;

/** Which turn runs in each thread: what is still open belongs to one of them. */
final class OpenTurns {
  private final StateMap<String, Running> turns;

  /**
   * A turn that runs.
   *
   * @param sinceMs when its start was observed, ms since the Unix epoch
   */
  private record Running(String turnId, long sinceMs) {}

  OpenTurns(StateStore state) {
    this.turns = state.map("open_turn", Retention.TURNS, String.class, Running.class);
  }

  void started(String threadId, String turnId, long atMs) {
    turns.put(threadId, new Running(turnId, atMs));
  }

  void completed(String threadId, String turnId) {
    if (isOpen(threadId, turnId)) {
      turns.remove(threadId);
    }
  }

  boolean isOpen(String threadId, String turnId) {
    Running running = turns.get(threadId);
    return running != null && running.turnId().equals(turnId);
  }

  List<StillOpen> all() {
    return turns.toMap().entrySet().stream()
        .map(
            entry ->
                StillOpen.turn(
                    entry.getKey(), entry.getValue().turnId(), entry.getValue().sinceMs()))
        .toList();
  }
}
