package io.agentanalytics.core.session;

import io.agentanalytics.api.fact.PluginId;
import io.agentanalytics.core.protocol.ListedPlugin;
import io.agentanalytics.core.protocol.Marketplace;
import io.agentanalytics.core.protocol.PluginsListing;
import io.agentanalytics.core.state.Retention;
import io.agentanalytics.core.state.StateIndex;
import io.agentanalytics.core.state.StateMap;
import io.agentanalytics.core.state.StateStore;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is known of plugins, from listings and from changes that passed by. */
final class PluginCatalog {
  private final Connections connections;
  private final StateMap<PluginId, Plugin> plugins;
  private final StateIndex<String, PluginId, Plugin> byRemoteId;
  private final StateIndex<String, PluginId, Plugin> byName;
  private final StateMap<String, String> marketplaceByPath;

  PluginCatalog(Connections connections, StateStore state) {
    this.connections = connections;
    this.plugins = state.map("plugin", Retention.THREADS, PluginId.class, Plugin.class);
    this.byRemoteId = plugins.index((id, plugin) -> plugin.remoteId().stream().toList());
    this.byName = plugins.index((id, plugin) -> List.of(id.name()));
    this.marketplaceByPath =
        state.map("marketplace", Retention.THREADS, String.class, String.class);
  }

  /**
   * A plugin.
   *
   * @param usable whether it is installed and enabled
   */
  record Plugin(boolean usable, Optional<String> remoteId) {}

  /** Takes a listing; plugins without a valid id are left out. */
  void listed(PluginsListing listing) {
    for (Marketplace marketplace : listing.marketplaces()) {
      marketplace
          .path()
          .ifPresent(
              path -> marketplaceByPath.put(connections.platform().key(path), marketplace.name()));
      for (ListedPlugin plugin : marketplace.plugins()) {
        PluginId.parse(plugin.name() + "@" + marketplace.name())
            .ifPresent(id -> plugins.put(id, new Plugin(plugin.isUsable(), remoteId(plugin, id))));
      }
    }
  }

  /** A remote plugin is listed under its remote id. */
  private static Optional<String> remoteId(ListedPlugin plugin, PluginId local) {
    return plugin
        .remotePluginId()
        .or(() -> Optional.of(plugin.id()).filter(id -> !id.equals(local.toString())));
  }

  /** The name of the marketplace in a file. */
  Optional<String> marketplace(String path) {
    return marketplaceByPath.find(connections.platform().key(path));
  }

  /** The plugin that is meant by a local or a remote id. */
  Optional<PluginId> find(String id) {
    Optional<PluginId> remote = byRemoteId.first(id);
    return remote.isPresent() ? remote : PluginId.parse(id);
  }

  /** The only plugin of a name. */
  Optional<PluginId> named(String name) {
    return byName.count(name) == 1 ? byName.first(name) : Optional.empty();
  }

  Optional<String> remoteId(PluginId id) {
    return plugins.find(id).flatMap(Plugin::remoteId);
  }

  /** Whether a plugin can be used, as far as is known: one that was never seen may be. */
  boolean isUsable(PluginId id) {
    Plugin plugin = plugins.get(id);
    return plugin == null || plugin.usable();
  }

  /** A plugin was installed, removed or switched. */
  void changed(PluginId id, boolean usable) {
    plugins.put(id, new Plugin(usable, remoteId(id)));
  }

  /** The plugins in the order of the listing; those that it does not have come last. */
  List<PluginId> inOrder(List<PluginId> some) {
    if (some.isEmpty()) {
      return List.of();
    }
    Set<PluginId> wanted = new LinkedHashSet<>(some);
    List<PluginId> ordered =
        plugins.keys().stream().filter(wanted::contains).collect(Collectors.toList());
    wanted.stream().filter(id -> !plugins.contains(id)).forEach(ordered::add);
    return ordered;
  }
}
