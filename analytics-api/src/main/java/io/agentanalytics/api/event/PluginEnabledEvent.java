package io.agentanalytics.api.event;

import static java.util.Objects.requireNonNull;

/**
 * A plugin was enabled (events.md 3.20).
 *
 * @param productClientId process-wide originator
 */
public record PluginEnabledEvent(PluginMembers plugin, String productClientId)
    implements AnalyticsEvent {
  public PluginEnabledEvent {
    requireNonNull(plugin, "plugin");
    requireNonNull(productClientId, "productClientId");
  }

  @Override
  public String eventType() {
    return EventType.PLUGIN_ENABLED.word();
  }
}
