package io.agentanalytics.core.session;

import java.util.HashMap;
import java.util.Map;

/**
 * The model of each running turn that a client started; other turns have the model of their thread.
 */
final class TurnModels implements Derivation {
  private final SessionThreads threads;
  private final Map<String, String> modelByTurn = new HashMap<>();

  TurnModels(SessionThreads threads) {
    this.threads = threads;
  }

  @Override
  public void turnAccepted(Moment moment, AcceptedTurn turn, Facts facts) {
    turn.settings().ifPresent(settings -> modelByTurn.put(turn.turnId(), settings.model()));
  }

  @Override
  public void turnCompleted(Moment moment, TurnEnd end, Facts facts) {
    modelByTurn.remove(end.turnId());
  }

  /** The model of a turn, or else of its thread; the empty text when neither is known. */
  String of(String threadId, String turnId) {
    String model = modelByTurn.get(turnId);
    return model != null ? model : threads.settings(threadId).map(ThreadSettings::model).orElse("");
  }
}
