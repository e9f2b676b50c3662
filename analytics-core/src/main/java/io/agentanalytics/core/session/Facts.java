package io.agentanalytics.core.session;

import io.agentanalytics.api.Diagnostic;
import io.agentanalytics.api.DiagnosticKind;
import io.agentanalytics.api.fact.AnalyticsFact;
import io.agentanalytics.api.fact.Confidence;
import io.agentanalytics.api.fact.ObservedFact;
import io.agentanalytics.core.frame.FrameDecodingException;
import io.agentanalytics.core.json.MalformedJsonException;

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

  /** A message cannot be read. */
  void unreadable(String method, MalformedJsonException e) {
    unreadable(e.isBrokenText(), method, e.member(), e.problem());
  }

  /** As above. */
  void unreadable(FrameDecodingException e) {
    unreadable(e.isBrokenText(), "", e.member(), e.problem());
  }

  private void unreadable(boolean broken, String method, String member, String problem) {
    report(
        broken ? DiagnosticKind.BROKEN_MESSAGE : DiagnosticKind.UNREADABLE_MESSAGE,
        "method",
        method,
        "member",
        member,
        "problem",
        problem);
  }

  void report(DiagnosticKind kind, String... namesAndValues) {
    sink.diagnostic(Diagnostic.of(kind, namesAndValues));
  }
}
