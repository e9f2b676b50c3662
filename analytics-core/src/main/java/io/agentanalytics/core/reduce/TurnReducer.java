package io.agentanalytics.core.reduce;

import io.agentanalytics.api.event.TurnEndStatus;
import io.agentanalytics.api.fact.TurnResolvedConfig;
import io.agentanalytics.api.fact.TurnTokenUsage;
import io.agentanalytics.api.protocol.ToolItemKind;
import io.agentanalytics.api.protocol.TurnCompletedNotification;
import io.agentanalytics.api.protocol.TurnDiffUpdatedNotification;
import io.agentanalytics.api.protocol.TurnStartResult;
import io.agentanalytics.api.protocol.TurnStartedNotification;
import io.agentanalytics.api.protocol.TurnStatus;
import io.agentanalytics.core.catalog.EventProfile;
import io.agentanalytics.core.catalog.ReleaseTrait;
import io.agentanalytics.core.state.Retention;
import io.agentanalytics.core.state.StateMap;
import io.agentanalytics.core.state.StateStore;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Turns from their first sign to their event (reduction.md 3). */
final class TurnReducer {
  private final ThreadView threads;
  private final TurnEvents events;
  private final CompletedItems completedItems;
  private final Supplier<EventProfile> traits;
  private final StateMap<String, TurnState> turns;

  /** Turns that have given their event, for items that end later. */
  private final StateMap<String, ToolTurn> ended;

  TurnReducer(
      ThreadView threads,
      TurnEvents events,
      CompletedItems completedItems,
      Supplier<EventProfile> traits,
      StateStore state) {
    this.threads = threads;
    this.events = events;
    this.completedItems = completedItems;
    this.traits = traits;
    this.turns = state.map("turn", Retention.TURNS, String.class, TurnState.class, TurnState::text);
    this.ended = state.recent("ended_turn", String.class, ToolTurn.class);
  }

  boolean isKnown(String turnId) {
    return turns.contains(turnId);
  }

  /** What tool events say of their turn, also when it has given its event. */
  ToolTurn ofTool(String turnId) {
    return turns
        .find(turnId)
        .map(turn -> ToolTurn.of(turn, true))
        .or(() -> ended.find(turnId))
        .orElse(ToolTurn.UNKNOWN);
  }

  /** The server accepted a {@code turn/start}. */
  void accepted(
      TurnStartResult result, long connectionId, String threadId, long imageCount, Output out) {
    update(
        result.turnId(),
        turn -> turn.accepted(connectionId, threadId, imageCount).rootedIn(result.rootTurnId()));
    tryEmit(result.turnId(), out);
  }

  void configured(TurnResolvedConfig fact, Output out) {
    TurnSetup setup = new TurnSetup(fact, out.lookedUp());
    update(fact.turnId(), turn -> turn.configured(setup, out.confidence()));
    tryEmit(fact.turnId(), out);
  }

  void used(TurnTokenUsage fact, Output out) {
    update(fact.turnId(), turn -> turn.used(fact.threadId(), fact.tokenUsage(), out.confidence()));
    tryEmit(fact.turnId(), out);
  }

  void started(TurnStartedNotification started) {
    update(
        started.turnId(),
        turn -> turn.started(Durations.notNegative(started.startedAt()), started.rootTurnId()));
  }

  void changed(TurnDiffUpdatedNotification updated) {
    update(updated.turnId(), turn -> turn.changed(updated.threadId(), updated.diff()));
  }

  void completed(TurnCompletedNotification completed, Output out) {
    Optional<TurnStatus> status = out.meaning("turn.status", completed.status());
    if (status.isEmpty()) {
      return;
    }
    TurnCompletion completion =
        new TurnCompletion(
            endStatus(status.get()),
            completed.error(),
            Durations.notNegative(completed.completedAt()).orElse(0),
            Durations.notNegative(completed.durationMs()));
    update(completed.turnId(), turn -> turn.completed(completion));
    tryEmit(completed.turnId(), out);
  }

  private static Optional<TurnEndStatus> endStatus(TurnStatus status) {
    return switch (status) {
      case COMPLETED -> Optional.of(TurnEndStatus.COMPLETED);
      case FAILED -> Optional.of(TurnEndStatus.FAILED);
      case INTERRUPTED -> Optional.of(TurnEndStatus.INTERRUPTED);
      case IN_PROGRESS -> Optional.empty();
    };
  }

  /** A steer was accepted; it does not create a turn. */
  void steered(String turnId) {
    updateKnown(turnId, TurnState::steered);
  }

  /** A tool item ended; it does not create a turn. */
  void toolCompleted(String turnId, ToolItemKind kind) {
    updateKnown(turnId, turn -> turn.plusTool(kind));
  }

  private void update(String turnId, UnaryOperator<TurnState> change) {
    TurnState turn = turns.get(turnId);
    turns.put(turnId, change.apply(turn == null ? TurnState.NEW : turn));
  }

  private void updateKnown(String turnId, UnaryOperator<TurnState> change) {
    TurnState turn = turns.get(turnId);
    if (turn != null) {
      turns.put(turnId, change.apply(turn));
    }
  }

  /**
   * Emits the turn's event when everything is there; else the turn waits for a later fact
   * (reduction.md 3.6).
   */
  private void tryEmit(String turnId, Output out) {
    TurnState turn = turns.get(turnId);
    if (turn == null
        || turn.threadId().isEmpty()
        || turn.imageCount().isEmpty()
        || turn.setup().isEmpty()
        || turn.completion().isEmpty()) {
      return;
    }
    String threadId = turn.threadId().get();
    Optional<Long> from = turn.connectionId();
    if (from.isEmpty() && traits.get().has(ReleaseTrait.SERVER_TURNS)) {
      from = threads.thread(threadId).flatMap(KnownThread::connection);
    }
    if (from.isEmpty()) {
      return;
    }
    long connectionId = from.get();
    Optional<KnownConnection> connection = threads.connection(connectionId);
    Optional<ThreadMetadata> metadata = threads.metadata(threadId);
    if (connection.isEmpty() || metadata.isEmpty()) {
      ContextCheck.Missing missing =
          connection.isEmpty()
              ? new ContextCheck.Missing("connection", Optional.of(connectionId))
              : new ContextCheck.Missing("thread_metadata", Optional.empty());
      out.report(missing.dropped("turn", "thread_id", threadId, "turn_id", turnId));
      return;
    }
    turns.remove(turnId);
    ended.put(turnId, ToolTurn.of(turn, false));
    completedItems.turnEnded(turnId);
    events.emit(turnId, turn, threads.named(connection.get(), threadId), metadata.get(), out);
  }
}
