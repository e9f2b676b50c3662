package io.agentanalytics.core.filter;

import java.util.List;

/**
 * All that a {@link ClientFilter} remembers, in the order in which it came.
 *
 * @param apps apps that were reported
 * @param plugins plugins that were reported
 */
public record FilterState(List<TurnUse> apps, List<TurnUse> plugins) {
  public FilterState {
    apps = List.copyOf(apps);
    plugins = List.copyOf(plugins);
  }
}
