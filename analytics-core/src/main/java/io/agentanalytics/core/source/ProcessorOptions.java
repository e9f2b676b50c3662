package io.agentanalytics.core.source;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.fact.Confidence;
import io.agentanalytics.core.reduce.ReducerOptions;
import io.agentanalytics.core.repository.Lookups;
import io.agentanalytics.core.session.SessionDefaults;

/**
 * How a source is processed.
 *
 * @param defaults what never crosses the wire
 * @param confidence derived facts that are less sure are not built
 * @param reducer how facts are reduced
 * @param lookups finds out what facts need to know of the machine
 */
public record ProcessorOptions(
    SessionDefaults defaults, Confidence confidence, ReducerOptions reducer, Lookups lookups) {
  /** Standard defaults, confidence medium, the reference's events, no look-ups. */
  public static final ProcessorOptions STANDARD =
      new ProcessorOptions(
          SessionDefaults.STANDARD, Confidence.MEDIUM, ReducerOptions.STANDARD, Lookups.NONE);

  public ProcessorOptions {
    requireNonNull(defaults, "defaults");
    requireNonNull(confidence, "confidence");
    requireNonNull(reducer, "reducer");
    requireNonNull(lookups, "lookups");
  }

  /** The same options with other look-ups. */
  public ProcessorOptions withLookups(Lookups other) {
    return new ProcessorOptions(defaults, confidence, reducer, other);
  }
}
