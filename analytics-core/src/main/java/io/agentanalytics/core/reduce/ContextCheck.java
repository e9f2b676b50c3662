package io.agentanalytics.core.reduce;

import io.agentanalytics.api.Diagnostic;
import io.agentanalytics.api.DiagnosticKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Whether an event has the context that it needs (reduction.md 1.4). */
sealed interface ContextCheck {

  /** Everything is known. */
  record Passed(KnownConnection connection, ThreadMetadata metadata) implements ContextCheck {}

  /**
   * The first part that is missing.
   *
   * @param connectionId set when the missing part is the connection
   */
  record Missing(String part, Optional<Long> connectionId) implements ContextCheck {

    /** The warning of an event that is dropped. */
    Diagnostic dropped(String event, String... namesAndIds) {
      Map<String, String> context = new LinkedHashMap<>();
      context.put("event", event);
      context.putAll(Diagnostic.of(DiagnosticKind.MISSING_CONTEXT, namesAndIds).context());
      context.put("missing_context", part);
      connectionId.ifPresent(id -> context.put("connection_id", Long.toString(id)));
      return new Diagnostic(DiagnosticKind.MISSING_CONTEXT, context);
    }
  }

  static ContextCheck passed(KnownConnection connection, ThreadMetadata metadata) {
    return new Passed(connection, metadata);
  }

  static ContextCheck missing(String part) {
    return new Missing(part, Optional.empty());
  }

  static ContextCheck missingConnection(long id) {
    return new Missing("connection", Optional.of(id));
  }
}
