package io.agentanalytics.core.session;

import io.agentanalytics.core.state.Retention;
import io.agentanalytics.core.state.StateMap;
import io.agentanalytics.core.state.StateStore;

/**
 * The model of each running turn that a client started; other turns have the model of their thread.
 */
final class TurnModels implements Derivation {
  private final SessionThreads threads;
  private final StateMap<String, String> modelByTurn;

  TurnModels(SessionThreads threads, StateStore state) {
    this.threads = threads;
    this.modelByTurn = state.map("turn_model", Retention.TURNS, String.class, String.class);
  }

  @Override
  public void turnAccepted(Moment moment, AcceptedTurn turn, Facts facts) {
    turn.settings().ifPresent(settings -> modelByTurn.put(turn.turnId(), settings.model()));
  }

  @Override
  public void turnForgotten(String threadId, String turnId, Facts facts) {
    modelByTurn.remove(turnId);
  }

  /** The model of a turn, or else of its thread; the empty text when neither is known. */
  String of(String threadId, String turnId) {
    String model = modelByTurn.get(turnId);
    return model != null ? model : threads.settings(threadId).map(ThreadSettings::model).orElse("");
  }
}
