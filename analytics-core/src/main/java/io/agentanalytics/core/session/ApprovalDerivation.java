package io.agentanalytics.core.session;

import io.agentanalytics.api.DiagnosticKind;
import io.agentanalytics.api.fact.AnalyticsFact;
import io.agentanalytics.api.fact.Confidence;
import io.agentanalytics.api.fact.EffectivePermissionsApprovalResponse;
import io.agentanalytics.api.fact.PermissionSet;
import io.agentanalytics.api.fact.ServerRequest;
import io.agentanalytics.api.fact.ServerRequestAborted;
import io.agentanalytics.api.fact.ServerResponse;
import io.agentanalytics.api.protocol.ApprovalParams;
import io.agentanalytics.api.protocol.ItemCompletedNotification;
import io.agentanalytics.api.protocol.OtherServerRequestParams;
import io.agentanalytics.api.protocol.OtherServerResult;
import io.agentanalytics.api.protocol.PermissionScope;
import io.agentanalytics.api.protocol.PermissionsApprovalParams;
import io.agentanalytics.api.protocol.RequestId;
import io.agentanalytics.api.protocol.ServerRequestParams;
import io.agentanalytics.api.protocol.ServerResult;
import io.agentanalytics.api.protocol.TurnStartedNotification;
import io.agentanalytics.core.catalog.EventProfile;
import io.agentanalytics.core.catalog.ReleaseTrait;
import io.agentanalytics.core.json.JsonSlice;
import io.agentanalytics.core.json.MalformedJsonException;
import io.agentanalytics.core.json.ProtocolCodec;
import io.agentanalytics.core.protocol.PermissionsAnswer;
import io.agentanalytics.core.protocol.PermissionsRequestContext;
import io.agentanalytics.core.protocol.QuestionScope;
import io.agentanalytics.core.protocol.RequestResolved;
import io.agentanalytics.core.session.HeldAnswers.Answer;
import io.agentanalytics.core.session.ServerRequests.Ending;
import io.agentanalytics.core.session.ServerRequests.Question;
import io.agentanalytics.core.session.ServerRequests.Request;
import io.agentanalytics.core.session.ServerRequests.RequestedPermissions;
import io.agentanalytics.core.session.ServerRequests.WaitingItem;
import io.agentanalytics.core.state.StateStore;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the server asked, what clients answered, and what ended without an answer
 * (wire-derivation.md 5).
 */
final class ApprovalDerivation implements Derivation {
  private static final String RESOLVED_METHOD = "serverRequest/resolved";
  private static final String PERMISSIONS_METHOD = "item/permissions/requestApproval";

  private final Connections connections;
  private final ServerRequests requests;
  private final HeldAnswers answers;
  private final Supplier<EventProfile> release;

  /** Whether an answer that cannot be read ends its review. */
  private final boolean unreadableAnswersAbort;

  ApprovalDerivation(
      Connections connections,
      boolean unreadableAnswersAbort,
      Supplier<EventProfile> release,
      StateStore state) {
    this.release = release;
    this.connections = connections;
    this.requests = new ServerRequests(connections.runs(), state);
    this.answers = new HeldAnswers(state);
    this.unreadableAnswersAbort = unreadableAnswersAbort;
  }

  /** The server asks; the same request on another connection, or sent again, is not new. */
  void requested(Moment moment, RequestId id, String method, JsonSlice params, Facts facts) {
    ServerRequestParams read =
        ProtocolCodec.serverRequest(method, params)
            .orElseGet(() -> new OtherServerRequestParams(method));
    Question question =
        read instanceof ApprovalParams approval
            ? Question.of(approval)
            : Question.of(read, params.tryRead(QuestionScope.class).orElse(QuestionScope.NOTHING));
    Request request = new Request(question, waitingItem(read), permissions(read, params));
    if (requests.ask(moment.connection(), id, request, facts)) {
      // An answer to an older request with this id must not meet the new one.
      answers.resolved(id, facts);
      facts.exact(moment, new ServerRequest(moment.connection(), id, read));
    }
  }

  private static Optional<WaitingItem> waitingItem(ServerRequestParams read) {
    return read instanceof ApprovalParams approval
        ? Optional.of(new WaitingItem(approval.threadId(), approval.turnId(), approval.itemId()))
        : Optional.empty();
  }

  private static Optional<RequestedPermissions> permissions(
      ServerRequestParams read, JsonSlice params) {
    return read instanceof PermissionsApprovalParams asked
        ? Optional.of(new RequestedPermissions(asked.permissions(), cwd(params)))
        : Optional.empty();
  }

  private static String cwd(JsonSlice params) {
    return params
        .tryRead(PermissionsRequestContext.class)
        .map(PermissionsRequestContext::cwd)
        .orElse("");
  }

  /** A client answers with a result. */
  void answered(Moment moment, RequestId id, JsonSlice result, Facts facts) {
    Optional<Request> request = requests.close(id, moment.connection(), Ending.ANSWERED);
    if (request.isEmpty()) {
      requests.reportUnmatched(id, facts);
      return;
    }
    if (request.get().permissions().isPresent()) {
      RequestedPermissions asked = request.get().permissions().get();
      conclude(
          id,
          request.get(),
          new Answer(moment, Confidence.HIGH, List.of(granted(moment, id, asked, result, facts))),
          facts);
      return;
    }
    String method = request.get().question().method();
    try {
      ServerResult decision =
          ProtocolCodec.serverResult(method, result).orElse(new OtherServerResult(method));
      ServerResponse response = new ServerResponse(moment.atMs(), id, decision);
      conclude(id, request.get(), new Answer(moment, Confidence.EXACT, List.of(response)), facts);
    } catch (MalformedJsonException e) {
      // The request counts as done all the same (wire-derivation.md 5.1).
      facts.unreadable(method, e);
      if (unreadableAnswersAbort) {
        ServerRequestAborted abort = new ServerRequestAborted(moment.atMs(), id);
        conclude(id, request.get(), new Answer(moment, Confidence.MEDIUM, List.of(abort)), facts);
      }
    }
  }

  private EffectivePermissionsApprovalResponse granted(
      Moment moment, RequestId id, RequestedPermissions requested, JsonSlice result, Facts facts) {
    Optional<PermissionsAnswer> answer = result.tryRead(PermissionsAnswer.class);
    boolean strict = answer.flatMap(PermissionsAnswer::strictAutoReview).orElse(false);
    PermissionScope scope = answer.flatMap(PermissionsAnswer::scope).orElse(PermissionScope.TURN);
    boolean contradictory = strict && scope == PermissionScope.SESSION;
    if (answer.isEmpty() || contradictory) {
      return nothingGranted(moment, id);
    }
    EffectivePermissions effective =
        EffectivePermissions.of(
            release.get().has(ReleaseTrait.ANY_GRANT)
                ? answer.get().permissions()
                : requested.grant(),
            requested.cwd(),
            connections.platform(),
            answer.get().permissions());
    if (!effective.complete()) {
      facts.report(
          DiagnosticKind.UNREADABLE_MESSAGE,
          "method",
          PERMISSIONS_METHOD,
          "member",
          "permissions.fileSystem",
          "problem",
          "more paths and globs than are compared");
    }
    return new EffectivePermissionsApprovalResponse(
        moment.atMs(), id, effective.permissions(), scope, strict);
  }

  private static EffectivePermissionsApprovalResponse nothingGranted(Moment moment, RequestId id) {
    return new EffectivePermissionsApprovalResponse(
        moment.atMs(), id, PermissionSet.NONE, PermissionScope.TURN, false);
  }

  /**
   * A client answers with an error, which ends the request without an answer (facts.md 3.7, 3.8).
   */
  void refused(Moment moment, RequestId id, Facts facts) {
    Optional<Request> request = requests.close(id, moment.connection(), Ending.ANSWERED);
    if (request.isEmpty()) {
      requests.reportUnmatched(id, facts);
      return;
    }
    ServerRequestAborted abort = new ServerRequestAborted(moment.atMs(), id);
    List<AnalyticsFact> refusal =
        request.get().permissions().isPresent()
            ? List.of(abort, nothingGranted(moment, id))
            : List.of(abort);
    conclude(id, request.get(), new Answer(moment, Confidence.HIGH, refusal), facts);
  }

  /**
   * An answer to an approval waits until the server has read it, so that its event stands where the
   * server puts it.
   */
  private void conclude(RequestId id, Request request, Answer answer, Facts facts) {
    if (request.item().isPresent() && !connections.allOptedOutOf(RESOLVED_METHOD)) {
      answers.hold(id, request.item().get(), answer);
    } else {
      answer.addTo(facts);
    }
  }

  /** Whether an answer waits for the server's word or for time. */
  boolean isWaiting() {
    return answers.isHolding();
  }

  /** Time went on. */
  void advanceTo(long atMs, Facts facts) {
    answers.advanceTo(atMs, facts);
  }

  /** The input ended. */
  void finish(Facts facts) {
    answers.releaseAll(facts);
  }

  @Override
  public void itemCompleted(Moment moment, ItemCompletedNotification completed, Facts facts) {
    answers.itemWentOn(
        new WaitingItem(completed.threadId(), completed.turnId(), completed.item().id()), facts);
  }

  @Override
  public void turnStarted(Moment moment, TurnStartedNotification started, Facts facts) {
    turnChanged(moment, started.threadId(), facts);
  }

  @Override
  public void turnCompleted(Moment moment, TurnEnd end, Facts facts) {
    turnChanged(moment, end.threadId(), facts);
  }

  private void turnChanged(Moment moment, String threadId, Facts facts) {
    answers.threadWentOn(threadId, facts);
    for (RequestId id : requests.openOf(threadId, moment.connection())) {
      requests.close(id, moment.connection(), Ending.TURN_CHANGED);
      abort(moment, id, facts);
    }
  }

  @Override
  public void requestResolved(Moment moment, RequestResolved resolved, Facts facts) {
    RequestId id = resolved.requestId();
    answers.resolved(id, facts);
    requests
        .close(id, moment.connection(), Ending.RESOLVED)
        .ifPresent(request -> abort(moment, id, facts));
  }

  private static void abort(Moment moment, RequestId id, Facts facts) {
    facts.add(moment, Confidence.HIGH, new ServerRequestAborted(moment.atMs(), id));
  }
}
