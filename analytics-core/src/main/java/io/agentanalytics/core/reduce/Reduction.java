package io.agentanalytics.core.reduce;

import io.agentanalytics.api.Diagnostic;
import java.util.List;

/** What one fact caused, in order. Usually nothing. */
public record Reduction(List<ReducedEvent> events, List<Diagnostic> diagnostics) {
  static final Reduction EMPTY = new Reduction(List.of(), List.of());

  public Reduction {
    events = List.copyOf(events);
    diagnostics = List.copyOf(diagnostics);
  }
}
