package io.agentanalytics.api.fact;

import static java.util.Objects.requireNonNull;

/** A plugin was installed, removed or switched (facts.md 4.12). */
public record PluginStateChanged(PluginInfo plugin, PluginState state) implements AnalyticsFact {
  public PluginStateChanged {
    requireNonNull(plugin, "plugin");
    requireNonNull(state, "state");
  }

  @Override
  public FactType type() {
    return FactType.PLUGIN_STATE_CHANGED;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.pluginStateChanged(this);
  }
}
