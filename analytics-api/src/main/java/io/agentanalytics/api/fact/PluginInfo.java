package io.agentanalytics.api.fact;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A plugin (facts.md 4.13).
 *
 * @param remotePluginId id in the remote catalogue
 */
public record PluginInfo(
    PluginId pluginId,
    Optional<String> remotePluginId,
    Optional<PluginCapabilities> capabilitySummary) {
  public PluginInfo {
    requireNonNull(pluginId, "pluginId");
    requireNonNull(remotePluginId, "remotePluginId");
    requireNonNull(capabilitySummary, "capabilitySummary");
  }
}
