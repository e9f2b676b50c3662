package io.agentanalytics.core.session;

import io.agentanalytics.api.fact.AnalyticsFact;
import io.agentanalytics.api.fact.Confidence;
import io.agentanalytics.api.protocol.RequestId;
import io.agentanalytics.core.session.ServerRequests.WaitingItem;
import io.agentanalytics.core.state.Retention;
import io.agentanalytics.core.state.StateIndex;
import io.agentanalytics.core.state.StateMap;
import io.agentanalytics.core.state.StateStore;
import java.util.List;

/**
 * Answers to approvals that the server has not read yet. A watcher sees an answer before the server
 * does: what the server sends in between, it had said before. So an answer counts from the server's
 * next word about it: {@code serverRequest/resolved}, the end of the item that waited, a change of
 * turn, or a limit of time when no such word comes.
 */
final class HeldAnswers {
  /** How long the server's word may take, in observed time. */
  private static final long MAX_WAIT_MS = 5_000;

  private final StateMap<RequestId, Held> held;
  private final StateIndex<String, RequestId, Held> byThread;
  private final StateIndex<String, RequestId, Held> byItem;
  private final StateIndex<Long, RequestId, Held> byTime;

  HeldAnswers(StateStore state) {
    this.held = state.map("held_answer", Retention.PENDING, RequestId.class, Held.class);
    this.byThread = held.index((id, entry) -> List.of(entry.item().threadId()));
    this.byItem = held.index((id, entry) -> List.of(entry.item().itemId()));
    this.byTime = held.index((id, entry) -> List.of(entry.answer().moment().atMs()));
  }

  /** The facts of an answer, with the moment of the answer. */
  record Answer(Moment moment, Confidence confidence, List<AnalyticsFact> content) {
    Answer {
      content = List.copyOf(content);
    }

    void addTo(Facts facts) {
      content.forEach(fact -> facts.add(moment, confidence, fact));
    }
  }

  private record Held(WaitingItem item, Answer answer) {}

  void hold(RequestId id, WaitingItem item, Answer answer) {
    held.put(id, new Held(item, answer));
  }

  boolean isHolding() {
    return !held.isEmpty();
  }

  /** The server says that a request is over. */
  void resolved(RequestId id, Facts facts) {
    Held answered = held.remove(id);
    if (answered != null) {
      answered.answer().addTo(facts);
    }
  }

  /** An item went on, so its answers have been read. */
  void itemWentOn(WaitingItem item, Facts facts) {
    for (RequestId id : byItem.find(item.itemId())) {
      if (held.find(id).filter(entry -> entry.item().equals(item)).isPresent()) {
        resolved(id, facts);
      }
    }
  }

  /** A thread began or ended a turn. */
  void threadWentOn(String threadId, Facts facts) {
    byThread.find(threadId).forEach(id -> resolved(id, facts));
  }

  /** Time went on: what waited too long waits no longer. */
  void advanceTo(long atMs, Facts facts) {
    if (held.isEmpty()) {
      return; // Called for every frame.
    }
    byTime.below(atMs - MAX_WAIT_MS).forEach(id -> resolved(id, facts));
  }

  void releaseAll(Facts facts) {
    held.keys().forEach(id -> resolved(id, facts));
  }
}
