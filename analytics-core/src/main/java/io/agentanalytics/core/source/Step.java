package io.agentanalytics.core.source;

import io.agentanalytics.api.Diagnostic;
import java.util.List;

/** What one input of a source caused, in order. Usually nothing. */
public record Step(List<ProcessedEvent> events, List<Diagnostic> diagnostics) {
  static final Step EMPTY = new Step(List.of(), List.of());

  public Step {
    events = List.copyOf(events);
    diagnostics = List.copyOf(diagnostics);
  }

  /** Whether nothing was caused. */
  public boolean isEmpty() {
    return events.isEmpty() && diagnostics.isEmpty();
  }
}
