package io.agentanalytics.core.protocol;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Params of {@code plugin/install}.
 *
 * @param pluginName name of the plugin, or its remote id
 * @param marketplacePath file of a local marketplace
 */
public record PluginInstallation(
    String pluginName, Optional<String> marketplacePath, Optional<String> remoteMarketplaceName) {
  public PluginInstallation {
    requireNonNull(pluginName, "pluginName");
    requireNonNull(marketplacePath, "marketplacePath");
    requireNonNull(remoteMarketplaceName, "remoteMarketplaceName");
  }
}
