package io.agentanalytics.api.fact;

import static java.util.Objects.requireNonNull;

/**
 * A fact with the time at which it was observed, which is the only clock of reduction.
 *
 * @param observedAtMs ms since the Unix epoch
 * @param confidence how sure the fact is; the lowest among members that were guessed in this
 *     instance
 * @param lookedUp what was looked up for it before it was reduced
 */
public record ObservedFact(
    long observedAtMs, Confidence confidence, AnalyticsFact fact, LookedUp lookedUp) {
  public ObservedFact {
    requireNonNull(confidence, "confidence");
    requireNonNull(fact, "fact");
    requireNonNull(lookedUp, "lookedUp");
  }

  /** A fact for which nothing was looked up. */
  public ObservedFact(long observedAtMs, Confidence confidence, AnalyticsFact fact) {
    this(observedAtMs, confidence, fact, LookedUp.NOTHING);
  }

  /** A fact that was recorded, not derived. */
  public static ObservedFact exact(long observedAtMs, AnalyticsFact fact) {
    return new ObservedFact(observedAtMs, Confidence.EXACT, fact);
  }

  /** The same fact with what was looked up for it. */
  public ObservedFact with(LookedUp found) {
    return new ObservedFact(observedAtMs, confidence, fact, found);
  }
}
