package io.agentanalytics.api.fact;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.internal.Checks;

/**
 * A fact with its place in its source, which decides over the ids of its events.
 *
 * @param ordinal position of the frame or fact that caused it, from 0
 * @param step position of the input with which it counted: later than {@code ordinal} when the
 *     frame had been held back. Facts of one ordinal belong to one step.
 */
public record PlacedFact(long ordinal, long step, ObservedFact observed) {
  public PlacedFact {
    Checks.notNegative("ordinal", ordinal);
    Checks.notNegative("step", step);
    requireNonNull(observed, "observed");
  }

  /** A fact that is an input itself. */
  public static PlacedFact at(long ordinal, ObservedFact observed) {
    return new PlacedFact(ordinal, ordinal, observed);
  }
}
