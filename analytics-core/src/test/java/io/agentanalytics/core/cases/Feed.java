package io.agentanalytics.core.cases;

import io.agentanalytics.api.Diagnostic;
import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.event.AnalyticsEvent;
import io.agentanalytics.api.fact.AnalyticsFact;
import io.agentanalytics.api.fact.ObservedFact;
import io.agentanalytics.core.source.ProcessedEvent;
import io.agentanalytics.core.source.ProcessorOptions;
import io.agentanalytics.core.source.SourceProcessor;
import io.agentanalytics.core.source.Step;
import java.util.ArrayList;
import java.util.List;

/** Hands facts to a processor, one after the other, and keeps what they cause. */
final class Feed {
  /** When facts are observed that do not say: well after the epoch. */
  static final long AT_MS = 1_710_000_000_500L;

  private final SourceProcessor processor =
      new SourceProcessor(new SourceId("cases"), ProcessorOptions.STANDARD);
  private final List<AnalyticsEvent> events = new ArrayList<>();
  private Step latest = new Step(List.of(), List.of());
  private long ordinal;

  /** Takes facts that cause nothing that the case asks for. */
  Feed given(AnalyticsFact... facts) {
    for (AnalyticsFact fact : facts) {
      when(fact);
    }
    return this;
  }

  /** The events of one fact. */
  List<AnalyticsEvent> when(AnalyticsFact fact) {
    latest = processor.onFact(ordinal++, ObservedFact.exact(AT_MS, fact));
    List<AnalyticsEvent> caused = latest.events().stream().map(ProcessedEvent::event).toList();
    events.addAll(caused);
    return caused;
  }

  /** The only event of one fact. */
  <E extends AnalyticsEvent> E only(Class<E> type, AnalyticsFact fact) {
    List<AnalyticsEvent> caused = when(fact);
    if (caused.size() != 1) {
      throw new AssertionError("expected one event, got " + caused + " and " + warnings());
    }
    return type.cast(caused.get(0));
  }

  /** All events of a type since the start. */
  <E extends AnalyticsEvent> List<E> all(Class<E> type) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** What the newest fact could not do. */
  List<Diagnostic> warnings() {
    return latest.diagnostics();
  }
}
