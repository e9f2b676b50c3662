package io.agentanalytics.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.agentanalytics.api.fact.AnalyticsFact;
import io.agentanalytics.api.fact.ClientRequest;
import io.agentanalytics.api.fact.ClientResponse;
import io.agentanalytics.api.fact.EffectivePermissionsApprovalResponse;
import io.agentanalytics.api.fact.FactType;
import io.agentanalytics.api.fact.Notification;
import io.agentanalytics.api.fact.ServerRequest;
import io.agentanalytics.api.fact.ServerResponse;
import io.agentanalytics.api.protocol.ClientRequestParams;
import io.agentanalytics.api.protocol.ClientResult;
import io.agentanalytics.api.protocol.OtherClientRequestParams;
import io.agentanalytics.api.protocol.OtherClientResult;
import io.agentanalytics.api.protocol.OtherNotification;
import io.agentanalytics.api.protocol.OtherServerRequestParams;
import io.agentanalytics.api.protocol.OtherServerResult;
import io.agentanalytics.api.protocol.PermissionScope;
import io.agentanalytics.api.protocol.ServerNotification;
import io.agentanalytics.api.protocol.ServerRequestParams;
import io.agentanalytics.api.protocol.ServerResult;
import io.agentanalytics.core.json.FactLines.Answer;
import io.agentanalytics.core.json.FactLines.Call;
import io.agentanalytics.core.json.FactLines.ClientRequestLine;
import io.agentanalytics.core.json.FactLines.ClientResponseLine;
import io.agentanalytics.core.json.FactLines.Granted;
import io.agentanalytics.core.json.FactLines.Notice;
import io.agentanalytics.core.json.FactLines.NotificationLine;
import io.agentanalytics.core.json.FactLines.PermissionsLine;
import io.agentanalytics.core.json.FactLines.ServerRequestLine;
import io.agentanalytics.core.json.FactLines.ServerResponseLine;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which line a fact has. Most records are their own line; facts around a wire message have one that
 * keeps the message's form. Adding a fact with a message is a line in the table.
 */
final class FactForms {
  private static final Map<FactType, Form<?, ?>> FORMS = new EnumMap<>(FactType.class);

  static {
    put(ClientRequest.class, ClientRequestLine.class, FactForms::toLine, FactForms::toFact);
    put(ClientResponse.class, ClientResponseLine.class, FactForms::toLine, FactForms::toFact);
    put(ServerRequest.class, ServerRequestLine.class, FactForms::toLine, FactForms::toFact);
    put(ServerResponse.class, ServerResponseLine.class, FactForms::toLine, FactForms::toFact);
    put(Notification.class, NotificationLine.class, FactForms::toLine, FactForms::toFact);
    put(
        EffectivePermissionsApprovalResponse.class,
        PermissionsLine.class,
        FactForms::toLine,
        FactForms::toFact);
  }

  private FactForms() {}

  private record Form<F extends AnalyticsFact, L>(
      Class<F> fact, Class<L> line, Function<F, L> toLine, Function<L, F> toFact) {
    F read(JsonSlice json) {
      return toFact.apply(json.read(line));
    }

    Object write(AnalyticsFact any) {
      return toLine.apply(fact.cast(any));
    }
  }

  private static <F extends AnalyticsFact, L> void put(
      Class<F> fact, Class<L> line, Function<F, L> toLine, Function<L, F> toFact) {
    for (FactType type : FactType.values()) {
      if (type.factClass() == fact) {
        FORMS.put(type, new Form<>(fact, line, toLine, toFact));
      }
    }
  }

  /** Reads the fact of a line. */
  static AnalyticsFact read(FactType type, JsonSlice line) {
    Form<?, ?> form = FORMS.get(type);
    return form == null ? line.read(type.factClass()) : form.read(line);
  }

  /** The value whose members a line has behind its head. */
  static Object write(AnalyticsFact fact) {
    Form<?, ?> form = FORMS.get(fact.type());
    return form == null ? fact : form.write(fact);
  }

  private static ClientRequestLine toLine(ClientRequest fact) {
    ClientRequestParams params = fact.params();
    Call call = new Call(Optional.of(fact.requestId()), params.method(), message(params));
    return new ClientRequestLine(fact.connectionId(), fact.requestId(), call);
  }

  private static ClientRequest toFact(ClientRequestLine line) {
    String method = line.request().method();
    ClientRequestParams params =
        inside("request.params", line.request().params(), ProtocolCodec::clientRequest, method)
            .<ClientRequestParams>map(known -> known)
            .orElseGet(() -> new OtherClientRequestParams(method));
    return new ClientRequest(line.connectionId(), line.requestId(), params);
  }

  private static ClientResponseLine toLine(ClientResponse fact) {
    return new ClientResponseLine(
        fact.connectionId(),
        fact.requestId(),
        fact.result().method(),
        new Answer(Optional.of(fact.requestId()), message(fact.result())));
  }

  private static ClientResponse toFact(ClientResponseLine line) {
    ClientResult result =
        inside(
                "response.result",
                line.response().result(),
                ProtocolCodec::clientResult,
                line.method())
            .orElseGet(() -> new OtherClientResult(line.method()));
    return new ClientResponse(line.connectionId(), line.requestId(), result);
  }

  private static ServerRequestLine toLine(ServerRequest fact) {
    ServerRequestParams params = fact.params();
    return new ServerRequestLine(
        fact.connectionId(),
        new Call(Optional.of(fact.requestId()), params.method(), message(params)));
  }

  private static ServerRequest toFact(ServerRequestLine line) {
    String method = line.request().method();
    ServerRequestParams params =
        inside("request.params", line.request().params(), ProtocolCodec::serverRequest, method)
            .orElseGet(() -> new OtherServerRequestParams(method));
    return new ServerRequest(
        line.connectionId(), line.request().id().orElseThrow(() -> missing("request.id")), params);
  }

  private static ServerResponseLine toLine(ServerResponse fact) {
    return new ServerResponseLine(
        fact.completedAtMs(),
        fact.result().method(),
        new Answer(Optional.of(fact.requestId()), message(fact.result())));
  }

  private static ServerResponse toFact(ServerResponseLine line) {
    ServerResult result =
        inside(
                "response.result",
                line.response().result(),
                ProtocolCodec::serverResult,
                line.method())
            .orElseGet(() -> new OtherServerResult(line.method()));
    return new ServerResponse(
        line.completedAtMs(),
        line.response().id().orElseThrow(() -> missing("response.id")),
        result);
  }

  private static NotificationLine toLine(Notification fact) {
    ServerNotification notification = fact.notification();
    return new NotificationLine(new Notice(notification.method(), message(notification)));
  }

  private static Notification toFact(NotificationLine line) {
    String method = line.notification().method();
    return new Notification(
        inside(
                "notification.params",
                line.notification().params(),
                ProtocolCodec::notification,
                method)
            .<ServerNotification>map(known -> known)
            .orElseGet(() -> new OtherNotification(method)));
  }

  private static PermissionsLine toLine(EffectivePermissionsApprovalResponse fact) {
    return new PermissionsLine(
        fact.completedAtMs(),
        fact.requestId(),
        new Granted(
            fact.permissions(), Optional.of(fact.scope()), Optional.of(fact.strictAutoReview())));
  }

  private static EffectivePermissionsApprovalResponse toFact(PermissionsLine line) {
    return new EffectivePermissionsApprovalResponse(
        line.completedAtMs(),
        line.requestId(),
        line.response().permissions(),
        line.response().scope().orElse(PermissionScope.TURN),
        line.response().strictAutoReview().orElse(false));
  }

  private static JsonNode message(Object message) {
    return Json.MAPPER.valueToTree(MessageBodies.of(message));
  }

  private interface MessageReader<T> {
    Optional<T> read(String method, JsonSlice message);
  }

  private static <T> Optional<T> inside(
      String where, JsonNode message, MessageReader<T> reader, String method) {
    try {
      return reader.read(method, JsonSlice.of(message));
    } catch (MalformedJsonException e) {
      throw e.inside(where);
    }
  }

  private static MalformedJsonException missing(String member) {
    return new MalformedJsonException(member, "missing");
  }
}
