package io.agentanalytics.core.session;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.Switch;
import io.agentanalytics.api.fact.Confidence;
import io.agentanalytics.api.fact.FactType;
import java.util.Set;

/**
 * How facts are derived from frames.
 *
 * @param defaults what never crosses the wire
 * @param level facts that are less sure are not built
 * @param recorded kinds of facts that the host records itself: they are not derived
 * @param switches improvements over the reference that are on
 */
public record SessionOptions(
    SessionDefaults defaults, Confidence level, Set<FactType> recorded, Set<Switch> switches) {
  public SessionOptions {
    requireNonNull(defaults, "defaults");
    requireNonNull(level, "level");
    recorded = Set.copyOf(recorded);
    switches = Set.copyOf(switches);
  }

  /** Everything that reaches the level is derived, as the reference does it. */
  public static SessionOptions of(SessionDefaults defaults, Confidence level) {
    return new SessionOptions(defaults, level, Set.of(), Set.of());
  }

  boolean isOn(Switch improvement) {
    return switches.contains(improvement);
  }
}
