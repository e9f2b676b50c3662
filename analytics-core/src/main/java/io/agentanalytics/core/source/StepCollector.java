package io.agentanalytics.core.source;

import io.agentanalytics.api.Diagnostic;
import io.agentanalytics.api.SourceId;
import io.agentanalytics.core.catalog.EventProfile;
import io.agentanalytics.core.reduce.ReducedEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects what one input causes and numbers the events of each type. */
final class StepCollector {
  private final SourceId source;
  private final List<ProcessedEvent> events = new ArrayList<>(0);
  private final List<Diagnostic> diagnostics = new ArrayList<>(0);

  /**
   * Frames that were held back come with an ordinal of their own, so that one step can have
   * several.
   */
  private final Map<Cause, Integer> counts = new HashMap<>(0);

  /** How many facts of each input gave events. */
  private final Map<Long, Integer> facts = new HashMap<>(0);

  private record Cause(long ordinal, String eventType) {}

  StepCollector(SourceId source) {
    this.source = source;
  }

  boolean isEmpty() {
    return events.isEmpty() && diagnostics.isEmpty();
  }

  /** Takes the events of the next fact of an input. */
  void events(long ordinal, long observedAtMs, EventProfile profile, List<ReducedEvent> reduced) {
    if (!reduced.isEmpty()) {
      int fact = facts.merge(ordinal, 1, Integer::sum) - 1;
      reduced.forEach(event -> add(ordinal, fact, observedAtMs, profile, event));
    }
  }

  private void add(
      long ordinal, int fact, long observedAtMs, EventProfile profile, ReducedEvent reduced) {
    String type = reduced.event().eventType();
    int index = counts.merge(new Cause(ordinal, type), 1, Integer::sum) - 1;
    events.add(
        new ProcessedEvent(
            EventIds.of(source, ordinal, type, index),
            source,
            ordinal,
            fact,
            observedAtMs,
            reduced.confidence(),
            profile,
            reduced.event()));
  }

  void diagnostic(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
  }

  Step toStep() {
    return new Step(events, diagnostics);
  }
}
