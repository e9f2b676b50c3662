package io.agentanalytics.core.session;

import io.agentanalytics.api.DiagnosticKind;
import io.agentanalytics.api.fact.Confidence;
import io.agentanalytics.api.fact.EffectivePermissionsApprovalResponse;
import io.agentanalytics.api.fact.ServerRequest;
import io.agentanalytics.api.fact.ServerRequestAborted;
import io.agentanalytics.api.fact.ServerResponse;
import io.agentanalytics.api.protocol.ApprovalParams;
import io.agentanalytics.api.protocol.OtherServerRequestParams;
import io.agentanalytics.api.protocol.OtherServerResult;
import io.agentanalytics.api.protocol.PermissionGrant;
import io.agentanalytics.api.protocol.PermissionScope;
import io.agentanalytics.api.protocol.PermissionsApprovalParams;
import io.agentanalytics.api.protocol.RequestId;
import io.agentanalytics.api.protocol.ServerRequestParams;
import io.agentanalytics.api.protocol.ServerResult;
import io.agentanalytics.api.protocol.TurnStartedNotification;
import io.agentanalytics.core.json.JsonSlice;
import io.agentanalytics.core.json.MalformedJsonException;
import io.agentanalytics.core.json.ProtocolCodec;
import io.agentanalytics.core.protocol.PermissionsAnswer;
import io.agentanalytics.core.protocol.PermissionsRequestContext;
import io.agentanalytics.core.protocol.RequestResolved;
import io.agentanalytics.core.protocol.ThreadScope;
import io.agentanalytics.core.session.ServerRequests.OpenRequest;
import io.agentanalytics.core.session.ServerRequests.RequestedPermissions;
import java.util.Optional;

/**
 * What the server asked, what clients answered, and what ended without an answer
 * (wire-derivation.md 5).
 */
final class ApprovalDerivation implements Derivation {
  private final ServerRequests requests = new ServerRequests();

  /** The server asks; the same request on another connection, or sent again, is not new. */
  void requested(Moment moment, RequestId id, String method, JsonSlice params, Facts facts) {
    if (!requests.isNew(id)) {
      return;
    }
    Optional<ServerRequestParams> approval = ProtocolCodec.serverRequest(method, params);
    requests.add(
        id, new OpenRequest(method, threadOf(approval, params), permissions(approval, params)));
    facts.exact(
        moment,
        new ServerRequest(
            moment.connection(), id, approval.orElse(new OtherServerRequestParams(method))));
  }

  private static Optional<String> threadOf(
      Optional<ServerRequestParams> approval, JsonSlice params) {
    return approval
        .filter(ApprovalParams.class::isInstance)
        .map(known -> ((ApprovalParams) known).threadId())
        .or(() -> params.tryRead(ThreadScope.class).flatMap(ThreadScope::threadId));
  }

  private static Optional<RequestedPermissions> permissions(
      Optional<ServerRequestParams> approval, JsonSlice params) {
    return approval
        .filter(PermissionsApprovalParams.class::isInstance)
        .map(
            known ->
                new RequestedPermissions(
                    ((PermissionsApprovalParams) known).permissions(),
                    params
                        .tryRead(PermissionsRequestContext.class)
                        .map(PermissionsRequestContext::cwd)
                        .orElse("")));
  }

  /** A client answers with a result. */
  void answered(Moment moment, RequestId id, JsonSlice result, Facts facts) {
    Optional<OpenRequest> request = requests.close(id);
    if (request.isEmpty()) {
      return;
    }
    if (request.get().permissions().isPresent()) {
      granted(moment, id, request.get().permissions().get(), result, facts);
      return;
    }
    String method = request.get().method();
    try {
      ServerResult decision =
          ProtocolCodec.serverResult(method, result).orElse(new OtherServerResult(method));
      facts.exact(moment, new ServerResponse(moment.atMs(), id, decision));
    } catch (MalformedJsonException e) {
      // The request counts as done all the same (wire-derivation.md 5.1).
      facts.report(
          DiagnosticKind.UNREADABLE_MESSAGE,
          "method",
          method,
          "member",
          e.member(),
          "problem",
          "answer");
    }
  }

  private static void granted(
      Moment moment, RequestId id, RequestedPermissions requested, JsonSlice result, Facts facts) {
    Optional<PermissionsAnswer> answer = result.tryRead(PermissionsAnswer.class);
    boolean strict = answer.flatMap(PermissionsAnswer::strictAutoReview).orElse(false);
    PermissionScope scope = answer.flatMap(PermissionsAnswer::scope).orElse(PermissionScope.TURN);
    boolean contradictory = strict && scope == PermissionScope.SESSION;
    facts.add(
        moment,
        Confidence.HIGH,
        answer.isEmpty() || contradictory
            ? nothingGranted(moment, id)
            : new EffectivePermissionsApprovalResponse(
                moment.atMs(),
                id,
                EffectivePermissions.of(
                    requested.grant(), requested.cwd(), answer.get().permissions()),
                scope,
                strict));
  }

  private static EffectivePermissionsApprovalResponse nothingGranted(Moment moment, RequestId id) {
    return new EffectivePermissionsApprovalResponse(
        moment.atMs(), id, PermissionGrant.none(), PermissionScope.TURN, false);
  }

  /**
   * A client answers with an error, which ends the request without an answer (facts.md 3.7, 3.8).
   */
  void refused(Moment moment, RequestId id, Facts facts) {
    Optional<OpenRequest> request = requests.close(id);
    if (request.isPresent()) {
      abort(moment, id, facts);
      if (request.get().permissions().isPresent()) {
        facts.add(moment, Confidence.HIGH, nothingGranted(moment, id));
      }
    }
  }

  @Override
  public void turnStarted(Moment moment, TurnStartedNotification started, Facts facts) {
    abortAll(moment, started.threadId(), facts);
  }

  @Override
  public void turnCompleted(Moment moment, TurnEnd end, Facts facts) {
    abortAll(moment, end.threadId(), facts);
  }

  @Override
  public void requestResolved(Moment moment, RequestResolved resolved, Facts facts) {
    requests
        .close(resolved.requestId())
        .ifPresent(request -> abort(moment, resolved.requestId(), facts));
  }

  private void abortAll(Moment moment, String threadId, Facts facts) {
    for (RequestId id : requests.openOf(threadId)) {
      requests.close(id);
      abort(moment, id, facts);
    }
  }

  private static void abort(Moment moment, RequestId id, Facts facts) {
    facts.add(moment, Confidence.HIGH, new ServerRequestAborted(moment.atMs(), id));
  }
}
