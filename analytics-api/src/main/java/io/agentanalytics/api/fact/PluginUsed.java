package io.agentanalytics.api.fact;

import static java.util.Objects.requireNonNull;

/** A plugin was used (facts.md 4.11). */
public record PluginUsed(TrackingContext tracking, PluginInfo plugin) implements AnalyticsFact {
  public PluginUsed {
    requireNonNull(tracking, "tracking");
    requireNonNull(plugin, "plugin");
  }

  @Override
  public FactType type() {
    return FactType.PLUGIN_USED;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.pluginUsed(this);
  }
}
