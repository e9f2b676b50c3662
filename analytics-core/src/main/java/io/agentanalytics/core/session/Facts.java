package io.agentanalytics.core.session;

import io.agentanalytics.api.Diagnostic;
import io.agentanalytics.api.DiagnosticKind;
import io.agentanalytics.api.fact.AnalyticsFact;
import io.agentanalytics.api.fact.Confidence;
import io.agentanalytics.api.fact.FactType;
import io.agentanalytics.api.fact.ObservedFact;
import io.agentanalytics.api.protocol.WireWord;
import io.agentanalytics.api.protocol.Word;
import io.agentanalytics.core.frame.FrameDecodingException;
import io.agentanalytics.core.json.MalformedJsonException;
import java.util.Optional;

/**
 * What derivations write to: leaves out facts that are less sure than the user wants
 * (wire-derivation.md 1), and those that the host records itself.
 */
final class Facts {
  private final FactSink sink;
  private final SessionOptions options;

  Facts(FactSink sink, SessionOptions options) {
    this.sink = sink;
    this.options = options;
  }

  /** Whether facts of a kind are built at all when they are that sure. */
  boolean wants(FactType type, Confidence confidence) {
    return !options.recorded().contains(type) && confidence.reaches(options.level());
  }

  /** A fact whose members all stand on the wire. */
  void exact(Moment moment, AnalyticsFact fact) {
    add(moment, Confidence.EXACT, fact);
  }

  void add(Moment moment, Confidence confidence, AnalyticsFact fact) {
    if (options.recorded().contains(fact.type())) {
      return;
    }
    if (confidence.reaches(options.level())) {
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

  /**
   * A fact was held for something that did not come.
   *
   * @param missing what it was
   */
  void dropped(FactType fact, String missing, String threadId, String turnId) {
    report(
        DiagnosticKind.HELD_FACT_DROPPED,
        "fact",
        fact.word(),
        "missing",
        missing,
        "thread_id",
        threadId,
        "turn_id",
        turnId);
  }

  void report(DiagnosticKind kind, String... namesAndValues) {
    sink.diagnostic(Diagnostic.of(kind, namesAndValues));
  }

  /** The meaning of a word, or a diagnostic: a rule that needs it builds no fact. */
  <E extends Enum<E> & WireWord> Optional<E> meaning(String member, Word<E> word) {
    if (word.known().isEmpty()) {
      report(DiagnosticKind.UNKNOWN_WORD, "member", member, "word", word.text());
    }
    return word.known();
  }
}
