package io.agentanalytics.api.event;

import static java.util.Objects.requireNonNull;

/**
 * A plugin was uninstalled (events.md 3.20).
 *
 * @param productClientId process-wide originator
 */
public record PluginUninstalledEvent(PluginMembers plugin, String productClientId)
    implements AnalyticsEvent {
  public PluginUninstalledEvent {
    requireNonNull(plugin, "plugin");
    requireNonNull(productClientId, "productClientId");
  }

  @Override
  public String eventType() {
    return EventType.PLUGIN_UNINSTALLED.word();
  }
}
