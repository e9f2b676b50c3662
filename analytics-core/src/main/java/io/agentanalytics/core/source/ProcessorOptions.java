package io.agentanalytics.core.source;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.fact.Confidence;
import io.agentanalytics.core.reduce.ReducerOptions;
import io.agentanalytics.core.session.SessionDefaults;

/**
 * How a source is processed.
 *
 * @param defaults what never crosses the wire
 * @param confidence derived facts that are less sure are not built
 * @param reducer how facts are reduced
 */
public record ProcessorOptions(
    SessionDefaults defaults, Confidence confidence, ReducerOptions reducer) {
  /** Standard defaults, confidence medium, the reference's events. */
  public static final ProcessorOptions STANDARD =
      new ProcessorOptions(SessionDefaults.STANDARD, Confidence.MEDIUM, ReducerOptions.STANDARD);

  public ProcessorOptions {
    requireNonNull(defaults, "defaults");
    requireNonNull(confidence, "confidence");
    requireNonNull(reducer, "reducer");
  }
}
