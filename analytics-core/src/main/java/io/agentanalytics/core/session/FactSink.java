package io.agentanalytics.core.session;

import io.agentanalytics.api.Diagnostic;
import io.agentanalytics.api.fact.ObservedFact;

/** Takes what a session derives, in order. */
public interface FactSink {

  /**
   * A fact that was derived.
   *
   * @param ordinal of the frame that caused it; frames that were held back keep their own
   */
  void fact(long ordinal, ObservedFact fact);

  /** Something that could not be derived. */
  void diagnostic(Diagnostic diagnostic);
}
