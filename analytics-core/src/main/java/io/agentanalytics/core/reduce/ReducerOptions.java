package io.agentanalytics.core.reduce;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.Profile;
import io.agentanalytics.api.Switch;
import io.agentanalytics.api.fact.ProcessEnvironment;
import io.agentanalytics.api.fact.RuntimeInfo;
import io.agentanalytics.core.state.StateLimits;
import java.util.Optional;
import java.util.Set;

/**
 * How facts are reduced.
 *
 * @param profile which release the events equal; has to be known
 * @param originator overrides the process-wide originator (events.md 2.3); empty derives it from
 *     the first client
 * @param processRuntime runtime of the threads of subagents; empty takes that of the first client
 * @param environment of the watched process
 * @param limits of the state
 * @param switches improvements over the reference that are on
 */
public record ReducerOptions(
    Profile profile,
    Optional<String> originator,
    Optional<RuntimeInfo> processRuntime,
    ProcessEnvironment environment,
    StateLimits limits,
    Set<Switch> switches) {
  /** The events of the server's release, everything else derived. */
  public static final ReducerOptions STANDARD =
      new ReducerOptions(
          Profile.AUTO,
          Optional.empty(),
          Optional.empty(),
          ProcessEnvironment.STANDARD,
          StateLimits.STANDARD,
          Set.of());

  public ReducerOptions {
    requireNonNull(profile, "profile");
    requireNonNull(originator, "originator");
    requireNonNull(processRuntime, "processRuntime");
    requireNonNull(environment, "environment");
    requireNonNull(limits, "limits");
    switches = Set.copyOf(switches);
  }

  /** The same options with another profile. */
  public ReducerOptions withProfile(Profile other) {
    return new ReducerOptions(other, originator, processRuntime, environment, limits, switches);
  }

  /** The same options with an originator. */
  public ReducerOptions withOriginator(Optional<String> other) {
    return new ReducerOptions(profile, other, processRuntime, environment, limits, switches);
  }

  /** The same options with other limits. */
  public ReducerOptions withLimits(StateLimits other) {
    return new ReducerOptions(profile, originator, processRuntime, environment, other, switches);
  }

  /** The same options with these improvements on, and no others. */
  public ReducerOptions withSwitches(Set<Switch> on) {
    return new ReducerOptions(profile, originator, processRuntime, environment, limits, on);
  }

  boolean isOn(Switch improvement) {
    return switches.contains(improvement);
  }
}
