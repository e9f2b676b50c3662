package io.agentanalytics.spool;

import io.agentanalytics.api.fact.AnalyticsFact;
import io.agentanalytics.api.fact.PluginId;
import io.agentanalytics.api.fact.PluginInfo;
import io.agentanalytics.api.fact.PluginState;
import io.agentanalytics.api.fact.PluginStateChanged;
import java.util.Optional;

/** Facts of which each gives one event, whatever came before. */
final class Facts {
  private Facts() {}

  static AnalyticsFact numbered(long number) {
    return named(Long.toString(number));
  }

  static AnalyticsFact named(String name) {
    return new PluginStateChanged(
        new PluginInfo(
            new PluginId("plugin-" + name, "market"), Optional.empty(), Optional.empty()),
        PluginState.INSTALLED);
  }
}
