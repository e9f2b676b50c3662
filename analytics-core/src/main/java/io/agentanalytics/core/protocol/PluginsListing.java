package io.agentanalytics.core.protocol;

import java.util.List;

/** Result of {@code plugin/list}. */
public record PluginsListing(List<Marketplace> marketplaces) {
  public PluginsListing {
    marketplaces = List.copyOf(marketplaces);
  }
}
