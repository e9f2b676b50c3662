package io.agentanalytics.core.protocol;

import static java.util.Objects.requireNonNull;

/** Params of {@code plugin/uninstall}. */
public record PluginRemoval(String pluginId) {
  public PluginRemoval {
    requireNonNull(pluginId, "pluginId");
  }
}
