package io.agentanalytics.core.source;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.Switch;
import io.agentanalytics.api.fact.Confidence;
import io.agentanalytics.api.fact.FactType;
import io.agentanalytics.core.reduce.ReducerOptions;
import io.agentanalytics.core.repository.Lookups;
import io.agentanalytics.core.session.SessionDefaults;
import io.agentanalytics.core.session.SessionOptions;
import java.util.Set;

/**
 * How a source is processed.
 *
 * @param session how facts are derived from frames
 * @param reducer how facts are reduced
 * @param lookups finds out what facts need to know of the machine
 */
public record ProcessorOptions(SessionOptions session, ReducerOptions reducer, Lookups lookups) {
  /** Standard defaults, confidence medium, the events of the server's release, no look-ups. */
  public static final ProcessorOptions STANDARD =
      new ProcessorOptions(
          SessionOptions.of(SessionDefaults.STANDARD, Confidence.MEDIUM),
          ReducerOptions.STANDARD,
          Lookups.NONE);

  public ProcessorOptions {
    requireNonNull(session, "session");
    requireNonNull(reducer, "reducer");
    requireNonNull(lookups, "lookups");
  }

  /** The same options with other look-ups. */
  public ProcessorOptions withLookups(Lookups other) {
    return new ProcessorOptions(session, reducer, other);
  }

  /** The same options with these improvements over the reference on, and no others. */
  public ProcessorOptions withSwitches(Set<Switch> on) {
    return new ProcessorOptions(
        new SessionOptions(session.defaults(), session.level(), session.recorded(), on),
        reducer.withSwitches(on),
        lookups);
  }

  /** The same options with another level: derived facts that are less sure are not built. */
  public ProcessorOptions withConfidence(Confidence level) {
    return new ProcessorOptions(
        new SessionOptions(session.defaults(), level, session.recorded(), session.switches()),
        reducer,
        lookups);
  }

  /** The same options for a host that records facts of these kinds itself. */
  public ProcessorOptions withRecorded(Set<FactType> types) {
    return new ProcessorOptions(
        new SessionOptions(session.defaults(), session.level(), types, session.switches()),
        reducer,
        lookups);
  }
}
