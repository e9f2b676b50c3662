package io.agentanalytics.core.reduce;

import io.agentanalytics.api.fact.ObservedFact;

/**
 * Reduces the facts of one source to events, one fact at a time (reduction.md 1). It never throws
 * for any fact: what does not fit is ignored, with a diagnostic where the reference logs a warning.
 *
 * <p>Not thread-safe.
 */
public final class AnalyticsReducer {
  private final Collaborators collaborators;

  public AnalyticsReducer(ReducerOptions options) {
    this.collaborators = Collaborators.of(options);
  }

  /** The events and diagnostics that a fact causes, in order. */
  public Reduction reduce(ObservedFact fact) {
    Output out = new Output(fact);
    fact.fact().accept(new Router(collaborators, out));
    return out.toReduction();
  }
}
