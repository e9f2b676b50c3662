package io.agentanalytics.api;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something that could not be analysed, with its context. Diagnostics are data: whoever drives the
 * analysis logs and counts them.
 *
 * @param kind what happened
 * @param context names and values that say where, in a fixed order; never a payload
 */
public record Diagnostic(DiagnosticKind kind, Map<String, String> context) {
  public Diagnostic {
    requireNonNull(kind, "kind");
    context = Collections.unmodifiableMap(new LinkedHashMap<>(context));
  }

  /** A diagnostic whose context is given as names and values in turn. */
  public static Diagnostic of(DiagnosticKind kind, String... namesAndValues) {
    Map<String, String> context = new LinkedHashMap<>();
    for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
      context.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return new Diagnostic(kind, context);
  }
}
