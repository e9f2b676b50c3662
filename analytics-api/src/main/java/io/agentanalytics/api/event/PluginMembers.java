package io.agentanalytics.api.event;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The members that all plugin events share; they stand on the level of the event (events.md 3.19).
 *
 * @param pluginId remote id when present, else the local one
 * @param hasSkills the last three are empty without a capability summary
 */
public record PluginMembers(
    String pluginId,
    String pluginName,
    String marketplaceName,
    Optional<Boolean> hasSkills,
    OptionalLong mcpServerCount,
    Optional<List<String>> connectorIds) {
  public PluginMembers {
    requireNonNull(pluginId, "pluginId");
    requireNonNull(pluginName, "pluginName");
    requireNonNull(marketplaceName, "marketplaceName");
    requireNonNull(hasSkills, "hasSkills");
    requireNonNull(mcpServerCount, "mcpServerCount");
    requireNonNull(connectorIds, "connectorIds");
    connectorIds = connectorIds.map(List::copyOf);
  }
}
