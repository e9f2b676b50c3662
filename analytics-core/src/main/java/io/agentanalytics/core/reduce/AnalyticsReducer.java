package io.agentanalytics.core.reduce;

import io.agentanalytics.api.Diagnostic;
import io.agentanalytics.api.fact.ObservedFact;
import io.agentanalytics.core.catalog.EventProfile;
import io.agentanalytics.core.state.StateStore;
import java.util.List;

/**
 * Reduces the facts of one source to events, one fact at a time (reduction.md 1). It never throws
 * for any fact: what does not fit is ignored, with a diagnostic where the reference logs a warning.
 *
 * <p>Not thread-safe.
 */
public final class AnalyticsReducer {
  private final Collaborators collaborators;

  /**
   * @param state holds what the reducer remembers
   */
  public AnalyticsReducer(ReducerOptions options, StateStore state) {
    this.collaborators = Collaborators.of(options, state);
  }

  /** How the events of what was reduced so far are spelled. */
  public EventProfile profile() {
    return collaborators.connections().profile();
  }

  /**
   * The events and diagnostics that a fact causes, in order: events of types that the profile has.
   */
  public Reduction reduce(ObservedFact fact) {
    Output out = new Output(fact);
    fact.fact().accept(new Router(collaborators, out));
    return out.toReduction(collaborators.connections()::profile);
  }

  /**
   * The input ended: a diagnostic for each question, turn and tool item that is still open.
   *
   * @param atMs of the end, ms since the Unix epoch
   */
  public List<Diagnostic> open(long atMs) {
    return collaborators.open().stream().map(open -> open.at(atMs)).toList();
  }
}
