package io.agentanalytics.core.reduce;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.Profile;
import io.agentanalytics.api.fact.ProcessEnvironment;
import io.agentanalytics.api.fact.RuntimeInfo;
import java.util.Optional;

/**
 * How facts are reduced.
 *
 * @param profile which release the events equal
 * @param originator overrides the process-wide originator (events.md 2.3); empty derives it from
 *     the first client
 * @param processRuntime runtime of the threads of subagents; empty takes that of the first client
 * @param environment of the watched process
 * @param limits of the state
 */
public record ReducerOptions(
    Profile profile,
    Optional<String> originator,
    Optional<RuntimeInfo> processRuntime,
    ProcessEnvironment environment,
    StateLimits limits) {
  /** The reference's events, everything else derived. */
  public static final ReducerOptions STANDARD =
      new ReducerOptions(
          Profile.SEED,
          Optional.empty(),
          Optional.empty(),
          ProcessEnvironment.STANDARD,
          StateLimits.STANDARD);

  public ReducerOptions {
    requireNonNull(profile, "profile");
    requireNonNull(originator, "originator");
    requireNonNull(processRuntime, "processRuntime");
    requireNonNull(environment, "environment");
    requireNonNull(limits, "limits");
  }

  /** The same options with another profile. */
  public ReducerOptions withProfile(Profile other) {
    return new ReducerOptions(other, originator, processRuntime, environment, limits);
  }

  /** The same options with an originator. */
  public ReducerOptions withOriginator(Optional<String> other) {
    return new ReducerOptions(profile, other, processRuntime, environment, limits);
  }

  /** The same options with other limits. */
  public ReducerOptions withLimits(StateLimits other) {
    return new ReducerOptions(profile, originator, processRuntime, environment, other);
  }
}
