package io.agentanalytics.api.fact;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What a plugin offers (facts.md 4.13).
 *
 * @param configName not used by reduction
 * @param displayName not used by reduction
 * @param description not used by reduction
 */
public record PluginCapabilities(
    String configName,
    String displayName,
    Optional<String> description,
    boolean hasSkills,
    List<String> mcpServerNames,
    List<String> appConnectorIds) {
  public PluginCapabilities {
    requireNonNull(configName, "configName");
    requireNonNull(displayName, "displayName");
    requireNonNull(description, "description");
    mcpServerNames = List.copyOf(mcpServerNames);
    appConnectorIds = List.copyOf(appConnectorIds);
  }
}
