package io.agentanalytics.core.session;

import io.agentanalytics.api.DiagnosticKind;
import io.agentanalytics.api.fact.Confidence;
import io.agentanalytics.api.fact.PluginId;
import io.agentanalytics.api.fact.PluginInfo;
import io.agentanalytics.api.fact.PluginState;
import io.agentanalytics.api.fact.PluginStateChanged;
import io.agentanalytics.core.path.AbsolutePath;
import io.agentanalytics.core.protocol.PluginInstallation;
import io.agentanalytics.core.protocol.PluginsListing;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Plugins that a client installed, removed or switched (wire-derivation.md 13). */
final class PluginStateDerivation implements Derivation {
  /** Folders between a marketplace and its file, which do not name it. */
  private static final Set<String> PLUMBING =
      Set.of("marketplace.json", "plugins", ".agents", ".claude-plugin", ".codex-plugin");

  private final PluginCatalog plugins;
  private final Connections connections;

  PluginStateDerivation(PluginCatalog plugins, Connections connections) {
    this.plugins = plugins;
    this.connections = connections;
  }

  @Override
  public void pluginsListed(Moment moment, PluginsListing listing, Facts facts) {
    plugins.listed(listing);
  }

  @Override
  public void pluginInstalled(Moment moment, PluginInstallation installation, Facts facts) {
    Optional<String> told =
        installation
            .remoteMarketplaceName()
            .or(() -> installation.marketplacePath().flatMap(plugins::marketplace));
    Optional<String> marketplace =
        told.or(() -> installation.marketplacePath().flatMap(this::folderName));
    Optional<PluginId> id =
        plugins
            .find(installation.pluginName())
            .or(() -> marketplace.flatMap(name -> id(installation.pluginName(), name)));
    Confidence confidence = told.isPresent() ? Confidence.MEDIUM : Confidence.LOW;
    changed(moment, id, installation.pluginName(), confidence, PluginState.INSTALLED, facts);
  }

  /** Its name stands inside the file, and the folder mostly has the same one: a guess. */
  private Optional<String> folderName(String path) {
    return AbsolutePath.names(path, connections.platform()).stream()
        .filter(name -> !PLUMBING.contains(name))
        .reduce((outer, inner) -> inner);
  }

  private static Optional<PluginId> id(String name, String marketplace) {
    return PluginId.parse(name + "@" + marketplace);
  }

  @Override
  public void pluginUninstalled(Moment moment, String pluginId, Facts facts) {
    changed(
        moment,
        plugins.find(pluginId),
        pluginId,
        Confidence.MEDIUM,
        PluginState.UNINSTALLED,
        facts);
  }

  @Override
  public void pluginsSwitched(Moment moment, Map<PluginId, Boolean> enabled, Facts facts) {
    enabled.forEach(
        (id, on) ->
            changed(
                moment,
                Optional.of(id),
                id.toString(),
                Confidence.MEDIUM,
                on ? PluginState.ENABLED : PluginState.DISABLED,
                facts));
  }

  private void changed(
      Moment moment,
      Optional<PluginId> id,
      String name,
      Confidence confidence,
      PluginState state,
      Facts facts) {
    if (id.isEmpty()) {
      facts.report(
          DiagnosticKind.MISSING_CONTEXT,
          "event",
          "plugin",
          "plugin",
          name,
          "missing_context",
          "plugin id");
      return;
    }
    plugins.changed(id.get(), state == PluginState.INSTALLED || state == PluginState.ENABLED);
    facts.add(
        moment,
        confidence,
        new PluginStateChanged(
            new PluginInfo(id.get(), plugins.remoteId(id.get()), Optional.empty()), state));
  }
}
