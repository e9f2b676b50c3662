package io.agentanalytics.core.session;

import io.agentanalytics.api.fact.Confidence;
import io.agentanalytics.api.fact.PluginId;
import io.agentanalytics.api.fact.PluginInfo;
import io.agentanalytics.api.fact.PluginUsed;
import java.util.List;
import java.util.Optional;

/**
 * Plugins that a turn's input mentions, if they can be used; what they offer is not on the wire
 * (wire-derivation.md 13).
 */
final class PluginUseDerivation implements Derivation {
  private final PluginCatalog plugins;

  PluginUseDerivation(PluginCatalog plugins) {
    this.plugins = plugins;
  }

  @Override
  public void promptAccepted(Moment moment, AcceptedTurn turn, Facts facts) {
    List<PluginId> mentioned =
        turn.mentions().pluginIds().stream()
            .flatMap(id -> PluginId.parse(id).stream())
            .filter(plugins::isUsable)
            .toList();
    for (PluginId id : plugins.inOrder(mentioned)) {
      facts.add(
          moment,
          Confidence.MEDIUM,
          new PluginUsed(
              turn.tracking(), new PluginInfo(id, plugins.remoteId(id), Optional.empty())));
    }
  }
}
