package io.agentanalytics.api.event;

import static java.util.Objects.requireNonNull;

/**
 * A plugin was used (events.md 3.19).
 *
 * @param productClientId process-wide originator
 */
public record PluginUsedEvent(
    PluginMembers plugin, String productClientId, String threadId, String turnId, String modelSlug)
    implements AnalyticsEvent {
  public PluginUsedEvent {
    requireNonNull(plugin, "plugin");
    requireNonNull(productClientId, "productClientId");
    requireNonNull(threadId, "threadId");
    requireNonNull(turnId, "turnId");
    requireNonNull(modelSlug, "modelSlug");
  }

  @Override
  public String eventType() {
    return EventType.PLUGIN_USED.word();
  }
}
