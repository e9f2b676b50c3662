package io.agentanalytics.core.json;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.agentanalytics.api.fact.PermissionSet;
import io.agentanalytics.api.protocol.PermissionScope;
import io.agentanalytics.api.protocol.RequestId;
import java.util.Optional;

/**
 * Journal lines of facts that carry a wire message: the message keeps its form, and what it means
 * is decided by its method (facts.md 3).
 */
final class FactLines {
  private FactLines() {}

  /** A request as it is on the wire. */
  record Call(Optional<RequestId> id, String method, JsonNode params) {
    Call {
      requireNonNull(id, "id");
      requireNonNull(method, "method");
      params = orEmpty(params);
    }
  }

  /** A response as it is on the wire. */
  record Answer(Optional<RequestId> id, JsonNode result) {
    Answer {
      requireNonNull(id, "id");
      result = orEmpty(result);
    }
  }

  /** A notification as it is on the wire. */
  record Notice(String method, JsonNode params) {
    Notice {
      requireNonNull(method, "method");
      params = orEmpty(params);
    }
  }

  record ClientRequestLine(long connectionId, RequestId requestId, Call request) {
    ClientRequestLine {
      requireNonNull(requestId, "requestId");
      requireNonNull(request, "request");
    }
  }

  record ClientResponseLine(
      long connectionId, RequestId requestId, String method, Answer response) {
    ClientResponseLine {
      requireNonNull(requestId, "requestId");
      requireNonNull(method, "method");
      requireNonNull(response, "response");
    }
  }

  record ServerRequestLine(long connectionId, Call request) {
    ServerRequestLine {
      requireNonNull(request, "request");
    }
  }

  record ServerResponseLine(long completedAtMs, String method, Answer response) {
    ServerResponseLine {
      requireNonNull(method, "method");
      requireNonNull(response, "response");
    }
  }

  record NotificationLine(Notice notification) {
    NotificationLine {
      requireNonNull(notification, "notification");
    }
  }

  record PermissionsLine(long completedAtMs, RequestId requestId, Granted response) {
    PermissionsLine {
      requireNonNull(requestId, "requestId");
      requireNonNull(response, "response");
    }
  }

  /** Scope and strictness have defaults (facts.md 3.7). */
  record Granted(
      PermissionSet permissions,
      Optional<PermissionScope> scope,
      Optional<Boolean> strictAutoReview) {
    Granted {
      requireNonNull(permissions, "permissions");
      requireNonNull(scope, "scope");
      requireNonNull(strictAutoReview, "strictAutoReview");
    }
  }

  /** A message without params or result has no members that could matter. */
  private static JsonNode orEmpty(JsonNode node) {
    return node == null || node.isNull() || node.isMissingNode()
        ? JsonNodeFactory.instance.objectNode()
        : node;
  }
}
