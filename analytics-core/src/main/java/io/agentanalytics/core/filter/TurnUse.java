package io.agentanalytics.core.filter;

import static java.util.Objects.requireNonNull;

/**
 * Something that a turn used. The thread is not part of it (reduction.md 9.3).
 *
 * @param used connector id of an app, or local id of a plugin
 */
public record TurnUse(String turnId, String used) {
  public TurnUse {
    requireNonNull(turnId, "turnId");
    requireNonNull(used, "used");
  }
}
