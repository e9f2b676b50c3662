package io.agentanalytics.core.reduce;

import io.agentanalytics.api.Diagnostic;
import io.agentanalytics.api.DiagnosticKind;
import io.agentanalytics.api.event.AnalyticsEvent;
import io.agentanalytics.api.fact.Confidence;
import io.agentanalytics.api.fact.LookedUp;
import io.agentanalytics.api.fact.ObservedFact;
import io.agentanalytics.api.protocol.WireWord;
import io.agentanalytics.api.protocol.Word;
import io.agentanalytics.core.catalog.EventProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Collects what one fact causes, and knows the time and the confidence of the fact. */
final class Output {
  private final ObservedFact cause;
  private final List<ReducedEvent> events = new ArrayList<>(2);
  private final List<Diagnostic> diagnostics = new ArrayList<>(0);

  Output(ObservedFact cause) {
    this.cause = cause;
  }

  /** When the fact was observed, ms since the Unix epoch. */
  long atMs() {
    return cause.observedAtMs();
  }

  /** When the fact was observed, in whole seconds since the Unix epoch, rounded down. */
  long atSeconds() {
    return Math.floorDiv(cause.observedAtMs(), 1000L);
  }

  /** What was looked up for the fact. */
  LookedUp lookedUp() {
    return cause.lookedUp();
  }

  Confidence confidence() {
    return cause.confidence();
  }

  void emit(AnalyticsEvent event) {
    emit(event, cause.confidence());
  }

  void emit(AnalyticsEvent event, Confidence confidence) {
    events.add(new ReducedEvent(event, confidence));
  }

  void report(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
  }

  /**
   * The meaning of a word, or a diagnostic: a rule that needs it ignores the message (protocol.md
   * 1.3).
   */
  <E extends Enum<E> & WireWord> Optional<E> meaning(String member, Word<E> word) {
    if (word.known().isEmpty()) {
      report(Diagnostic.of(DiagnosticKind.UNKNOWN_WORD, "member", member, "word", word.text()));
    }
    return word.known();
  }

  /** Events of types that the profile has; it is asked for when there are any. */
  Reduction toReduction(Supplier<EventProfile> profile) {
    if (!events.isEmpty()) {
      EventProfile releases = profile.get();
      events.removeIf(reduced -> !releases.has(reduced.event().eventType()));
    }
    return events.isEmpty() && diagnostics.isEmpty()
        ? Reduction.EMPTY
        : new Reduction(events, diagnostics);
  }
}
