package io.agentanalytics.core.session;

import io.agentanalytics.api.DiagnosticKind;
import io.agentanalytics.api.protocol.ApprovalParams;
import io.agentanalytics.api.protocol.CommandApprovalParams;
import io.agentanalytics.api.protocol.PermissionGrant;
import io.agentanalytics.api.protocol.RequestId;
import io.agentanalytics.api.protocol.ServerRequestParams;
import io.agentanalytics.api.protocol.WireWord;
import io.agentanalytics.core.protocol.QuestionScope;
import io.agentanalytics.core.state.Retention;
import io.agentanalytics.core.state.StateIndex;
import io.agentanalytics.core.state.StateMap;
import io.agentanalytics.core.state.StateSets;
import io.agentanalytics.core.state.StateStore;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Requests of the server by id. One counter of the server numbers them over all connections, so a
 * request that is seen again is the same one (wire-derivation.md 2.2, 5.1), if it asks the same: a
 * server that was restarted counts from 0 again. Of each number the newest request is known.
 */
final class ServerRequests {
  private final ServerRuns runs;
  private final StateMap<RequestId, OpenRequest> open;
  private final StateIndex<String, RequestId, OpenRequest> byThread;

  /** The connections on which each of them was asked. */
  private final StateSets<RequestId, Long> asked;

  /** Requests that are over, so that a late second answer or a repeated request finds them. */
  private final StateMap<RequestId, Done> done;

  ServerRequests(ServerRuns runs, StateStore state) {
    this.runs = runs;
    this.open = state.map("server_request", Retention.PENDING, RequestId.class, OpenRequest.class);
    this.byThread = open.index((id, request) -> request.question().threadId().stream().toList());
    this.asked = state.sets("asked_on", Retention.PENDING, RequestId.class, Long.class);
    this.done = state.recent("answered_request", RequestId.class, Done.class);
  }

  /**
   * What a request asks: with its number, all that makes it the same one on another connection.
   *
   * @param startedAtMs when the server asked
   */
  record Question(
      String method,
      Optional<String> threadId,
      Optional<String> turnId,
      Optional<String> itemId,
      Optional<String> approvalId,
      OptionalLong startedAtMs) {

    static Question of(ApprovalParams params) {
      return new Question(
          params.method(),
          Optional.of(params.threadId()),
          Optional.of(params.turnId()),
          Optional.of(params.itemId()),
          params instanceof CommandApprovalParams command ? command.approvalId() : Optional.empty(),
          OptionalLong.of(params.startedAtMs()));
    }

    static Question of(ServerRequestParams params, QuestionScope scope) {
      return new Question(
          params.method(),
          scope.threadId(),
          scope.turnId(),
          scope.itemId().or(scope::callId),
          Optional.empty(),
          OptionalLong.empty());
    }
  }

  /**
   * A request as its message says it.
   *
   * @param item the item that waits for it, of an approval request
   * @param permissions what it asks for, of a permissions request
   */
  record Request(
      Question question, Optional<WaitingItem> item, Optional<RequestedPermissions> permissions) {}

  /**
   * A request that nobody has answered yet.
   *
   * @param run of the server that asked
   */
  private record OpenRequest(Request request, long run) {
    Question question() {
      return request.question();
    }
  }

  /** An item that goes on when the server has an answer. */
  record WaitingItem(String threadId, String turnId, String itemId) {}

  /**
   * What a permissions request asks for.
   *
   * @param cwd in which its paths are resolved; the empty text when the request names none
   */
  record RequestedPermissions(PermissionGrant grant, String cwd) {}

  /** What ended a request. */
  enum Ending implements WireWord {
    /** The first answer. */
    ANSWERED("answered"),
    /** The server, which did not wait any longer. */
    RESOLVED("resolved"),
    /** Another turn, or the end of its turn. */
    TURN_CHANGED("turn_changed");

    private final String word;

    Ending(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  private record Done(Question question, long run, Ending ending) {}

  /** The newest request of a number. */
  private record Known(Question question, long run) {}

  private Optional<Known> known(RequestId id) {
    return open.find(id)
        .map(request -> new Known(request.question(), request.run()))
        .or(() -> done.find(id).map(request -> new Known(request.question(), request.run())));
  }

  /**
   * The server asks on a connection. False when the request was seen before; a new one takes the
   * place of an older one with its number.
   */
  boolean ask(long connection, RequestId id, Request request, Facts facts) {
    Optional<Known> known = known(id);
    if (known.filter(found -> found.question().equals(request.question())).isPresent()) {
      if (known.get().run() > runs.of(connection)) {
        runs.join(connection, known.get().run());
      }
      if (open.contains(id)) {
        asked.add(id, connection);
      }
      return false;
    }
    if (known.filter(found -> found.run() == runs.of(connection)).isPresent()) {
      numberIsUsedAgain(connection, facts);
    }
    done.remove(id);
    open.put(id, new OpenRequest(request, runs.of(connection)));
    asked.removeAll(id);
    asked.add(id, connection);
    return true;
  }

  /** Within one run of the server no number is used twice. */
  private void numberIsUsedAgain(long connection, Facts facts) {
    if (runs.of(connection) < runs.newest()) {
      runs.join(connection, runs.newest());
    } else {
      runs.restarted(connection);
      facts.report(
          DiagnosticKind.SERVER_RESTARTED,
          "connection",
          Long.toString(connection),
          "sign",
          "request_id");
    }
  }

  /** Takes an open request that a message on a connection ends. */
  Optional<Request> close(RequestId id, long connection, Ending ending) {
    Optional<OpenRequest> found = open.find(id).filter(request -> isAbout(id, connection, request));
    found.ifPresent(
        request -> {
          open.remove(id);
          asked.removeAll(id);
          done.put(id, new Done(request.question(), request.run(), ending));
        });
    return found.map(OpenRequest::request);
  }

  private boolean isAbout(RequestId id, long connection, OpenRequest request) {
    return runs.concerns(connection, request.run(), asked.contains(id, connection));
  }

  /** An answer has no open request: says whether it comes too late, or its request was not seen. */
  void reportUnmatched(RequestId id, Facts facts) {
    Optional<Done> late = done.find(id);
    if (late.isPresent()) {
      facts.report(
          DiagnosticKind.LATE_ANSWER,
          "id",
          id.text(),
          "method",
          late.get().question().method(),
          "ended",
          late.get().ending().word());
    } else {
      facts.report(DiagnosticKind.UNMATCHED_RESPONSE, "id", id.text());
    }
  }

  /**
   * The open requests of a thread that a message on a connection is about, in the order of their
   * ids (wire-derivation.md 5.2).
   */
  List<RequestId> openOf(String threadId, long connection) {
    return byThread.find(threadId).stream()
        .filter(id -> open.find(id).filter(found -> isAbout(id, connection, found)).isPresent())
        .sorted()
        .toList();
  }
}
