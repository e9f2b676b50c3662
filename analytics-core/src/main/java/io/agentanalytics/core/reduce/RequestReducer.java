package io.agentanalytics.core.reduce;

import io.agentanalytics.api.Diagnostic;
import io.agentanalytics.api.event.SteerResult;
import io.agentanalytics.api.event.TurnSteerEvent;
import io.agentanalytics.api.fact.ClientRequest;
import io.agentanalytics.api.fact.ErrorResponse;
import io.agentanalytics.api.fact.RejectionReason;
import io.agentanalytics.api.protocol.RequestId;
import io.agentanalytics.api.protocol.TurnInputParams;
import io.agentanalytics.api.protocol.TurnStartResult;
import io.agentanalytics.api.protocol.TurnSteerParams;
import io.agentanalytics.api.protocol.TurnSteerResult;
import io.agentanalytics.core.state.Retention;
import io.agentanalytics.core.state.StateMap;
import io.agentanalytics.core.state.StateStore;
import java.util.Comparator;
import java.util.Optional;

/** Turn starts and steers from request to answer (reduction.md 3.1 to 3.4). */
final class RequestReducer {
  private final ThreadView threads;
  private final TurnReducer turns;
  private final StateMap<Key, PendingRequest> pending;

  /** Each client numbers its requests by itself. */
  private record Key(long connectionId, RequestId requestId) implements Comparable<Key> {
    /** So that ids which are made to collide in a map cost no more than others. */
    @Override
    public int compareTo(Key other) {
      return Comparator.comparingLong(Key::connectionId)
          .thenComparing(Key::requestId)
          .compare(this, other);
    }
  }

  RequestReducer(ThreadView threads, TurnReducer turns, StateStore state) {
    this.threads = threads;
    this.turns = turns;
    this.pending = state.map("request", Retention.PENDING, Key.class, PendingRequest.class);
  }

  void requested(ClientRequest fact, Output out) {
    if (fact.params() instanceof TurnInputParams input) {
      PendingRequest request =
          input instanceof TurnSteerParams steer
              ? new PendingRequest.Steer(
                  steer.threadId(), steer.expectedTurnId(), steer.imageCount(), out.atSeconds())
              : new PendingRequest.TurnStart(input.threadId(), input.imageCount());
      pending.put(new Key(fact.connectionId(), fact.requestId()), request);
    }
  }

  /** An answer that meets a request of the other kind destroys it (reduction.md 12, point 8). */
  void turnStarted(long connectionId, RequestId requestId, TurnStartResult result, Output out) {
    if (pending.remove(new Key(connectionId, requestId))
        instanceof PendingRequest.TurnStart start) {
      turns.accepted(result, connectionId, start.threadId(), start.imageCount(), out);
    }
  }

  void steered(long connectionId, RequestId requestId, TurnSteerResult result, Output out) {
    if (pending.remove(new Key(connectionId, requestId)) instanceof PendingRequest.Steer steer) {
      turns.steered(result.turnId());
      emit(connectionId, steer, Optional.of(result.turnId()), Optional.empty(), out);
    }
  }

  void failed(ErrorResponse fact, Output out) {
    Key key = new Key(fact.connectionId(), fact.requestId());
    if (pending.remove(key) instanceof PendingRequest.Steer steer) {
      emit(fact.connectionId(), steer, Optional.empty(), fact.errorType(), out);
    }
  }

  private void emit(
      long connectionId,
      PendingRequest.Steer steer,
      Optional<String> acceptedTurnId,
      Optional<RejectionReason> reason,
      Output out) {
    Optional<KnownConnection> connection = threads.connection(connectionId);
    if (connection.isEmpty()) {
      return;
    }
    Optional<ThreadMetadata> metadata = threads.metadata(steer.threadId());
    if (metadata.isEmpty()) {
      out.report(missingMetadata(steer.threadId()));
      return;
    }
    out.emit(
        TurnSteerEvent.builder()
            .threadId(steer.threadId())
            .sessionId(metadata.get().sessionId())
            .expectedTurnId(steer.expectedTurnId())
            .acceptedTurnId(acceptedTurnId)
            .appServerClient(threads.named(connection.get(), steer.threadId()).client())
            .runtime(connection.get().runtime())
            .origin(metadata.get().origin())
            .numInputImages(steer.imageCount())
            .result(acceptedTurnId.isPresent() ? SteerResult.ACCEPTED : SteerResult.REJECTED)
            .rejectionReason(reason)
            .createdAt(steer.createdAt())
            .build());
  }

  private static Diagnostic missingMetadata(String threadId) {
    return new ContextCheck.Missing("thread_metadata", Optional.empty())
        .dropped("turn steer", "thread_id", threadId);
  }
}
