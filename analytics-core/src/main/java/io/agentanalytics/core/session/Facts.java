package io.agentanalytics.core.session;

import io.agentanalytics.api.Diagnostic;
import io.agentanalytics.api.DiagnosticKind;
import io.agentanalytics.api.fact.AnalyticsFact;
import io.agentanalytics.api.fact.Confidence;
import io.agentanalytics.api.fact.ObservedFact;

/**
 * What derivations write to: leaves out facts that are less sure than the user wants
 * (wire-derivation.md 1).
 */
final class Facts {
  private final FactSink sink;
  private final Confidence level;

  Facts(FactSink sink, Confidence level) {
    this.sink = sink;
    this.level = level;
  }

  /** A fact whose members all stand on the wire. */
  void exact(Moment moment, AnalyticsFact fact) {
    add(moment, Confidence.EXACT, fact);
  }

  void add(Moment moment, Confidence confidence, AnalyticsFact fact) {
    if (confidence.reaches(level)) {
      sink.fact(moment.ordinal(), new ObservedFact(moment.atMs(), confidence, fact));
    } else {
      report(
          DiagnosticKind.BELOW_CONFIDENCE,
          "fact",
          fact.type().word(),
          "confidence",
          confidence.word());
    }
  }

  void report(DiagnosticKind kind, String... namesAndValues) {
    sink.diagnostic(Diagnostic.of(kind, namesAndValues));
  }
}
