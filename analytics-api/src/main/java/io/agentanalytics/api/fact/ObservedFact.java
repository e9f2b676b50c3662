package io.agentanalytics.api.fact;

import static java.util.Objects.requireNonNull;

/**
 * A fact with the time at which it was observed, which is the only clock of reduction.
 *
 * @param observedAtMs ms since the Unix epoch
 * @param confidence how sure the fact is; the lowest among members that were guessed in this
 *     instance
 */
public record ObservedFact(long observedAtMs, Confidence confidence, AnalyticsFact fact) {
  public ObservedFact {
    requireNonNull(confidence, "confidence");
    requireNonNull(fact, "fact");
  }

  /** A fact that was recorded, not derived. */
  public static ObservedFact exact(long observedAtMs, AnalyticsFact fact) {
    return new ObservedFact(observedAtMs, Confidence.EXACT, fact);
  }
}
