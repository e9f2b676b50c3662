package io.agentanalytics.core.protocol;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A plugin as the server lists it.
 *
 * @param id local id, or the remote one of a remote plugin
 */
public record ListedPlugin(
    String id,
    String name,
    Optional<Boolean> installed,
    Optional<Boolean> enabled,
    Optional<String> remotePluginId) {
  public ListedPlugin {
    requireNonNull(id, "id");
    requireNonNull(name, "name");
    requireNonNull(installed, "installed");
    requireNonNull(enabled, "enabled");
    requireNonNull(remotePluginId, "remotePluginId");
  }

  /** Whether it can be used, as far as the listing tells. */
  public boolean isUsable() {
    return installed.orElse(true) && enabled.orElse(true);
  }
}
