package io.agentanalytics.api.event;

import static java.util.Objects.requireNonNull;

/**
 * A plugin was disabled (events.md 3.20).
 *
 * @param productClientId process-wide originator
 */
public record PluginDisabledEvent(PluginMembers plugin, String productClientId)
    implements AnalyticsEvent {
  public PluginDisabledEvent {
    requireNonNull(plugin, "plugin");
    requireNonNull(productClientId, "productClientId");
  }

  @Override
  public String eventType() {
    return EventType.PLUGIN_DISABLED.word();
  }
}
