package io.agentanalytics.api.event;

import static java.util.Objects.requireNonNull;

/**
 * A plugin was installed (events.md 3.20).
 *
 * @param productClientId process-wide originator
 */
public record PluginInstalledEvent(PluginMembers plugin, String productClientId)
    implements AnalyticsEvent {
  public PluginInstalledEvent {
    requireNonNull(plugin, "plugin");
    requireNonNull(productClientId, "productClientId");
  }

  @Override
  public String eventType() {
    return EventType.PLUGIN_INSTALLED.word();
  }
}
