package io.agentanalytics.core.reduce;

import io.agentanalytics.api.event.AnalyticsEvent;
import io.agentanalytics.api.event.AppMentionedEvent;
import io.agentanalytics.api.event.AppUsedEvent;
import io.agentanalytics.api.event.HookName;
import io.agentanalytics.api.event.HookRunEvent;
import io.agentanalytics.api.event.PluginDisabledEvent;
import io.agentanalytics.api.event.PluginEnabledEvent;
import io.agentanalytics.api.event.PluginInstalledEvent;
import io.agentanalytics.api.event.PluginMembers;
import io.agentanalytics.api.event.PluginUninstalledEvent;
import io.agentanalytics.api.event.PluginUsedEvent;
import io.agentanalytics.api.fact.AppInvocation;
import io.agentanalytics.api.fact.AppMentioned;
import io.agentanalytics.api.fact.AppUsed;
import io.agentanalytics.api.fact.HookEventName;
import io.agentanalytics.api.fact.HookRun;
import io.agentanalytics.api.fact.HookStatus;
import io.agentanalytics.api.fact.PluginCapabilities;
import io.agentanalytics.api.fact.PluginInfo;
import io.agentanalytics.api.fact.PluginStateChanged;
import io.agentanalytics.api.fact.PluginUsed;
import io.agentanalytics.api.fact.TrackingContext;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Apps, hooks and plugins: their facts need no turn, thread or connection and give their events at
 * once (reduction.md 8).
 */
final class UsageEvents {
  private final ConnectionReducer connections;

  UsageEvents(ConnectionReducer connections) {
    this.connections = connections;
  }

  void appMentioned(AppMentioned fact, Output out) {
    TrackingContext tracking = fact.tracking();
    for (AppInvocation app : fact.mentions()) {
      out.emit(
          new AppMentionedEvent(
              app.connectorId(),
              tracking.threadId(),
              tracking.turnId(),
              app.appName(),
              connections.originator(),
              app.invocationType(),
              tracking.modelSlug()));
    }
  }

  void appUsed(AppUsed fact, Output out) {
    TrackingContext tracking = fact.tracking();
    AppInvocation app = fact.app();
    out.emit(
        AppUsedEvent.builder()
            .connectorId(app.connectorId())
            .threadId(tracking.threadId())
            .turnId(tracking.turnId())
            .appName(app.appName())
            .productClientId(connections.originator())
            .invokeType(app.invocationType())
            .modelSlug(tracking.modelSlug())
            .build());
  }

  /** A run that ended as {@code running} has failed. */
  void hookRun(HookRun fact, Output out) {
    TrackingContext tracking = fact.tracking();
    HookStatus status = fact.hook().status();
    out.emit(
        HookRunEvent.builder()
            .threadId(tracking.threadId())
            .turnId(tracking.turnId())
            .productClientId(Optional.of(connections.originator()))
            .modelSlug(tracking.modelSlug())
            .hookName(hookName(fact.hook().eventName()))
            .hookSource(fact.hook().hookSource())
            .handlerType(fact.hook().handlerType())
            .executionMode(fact.hook().executionMode())
            .status(status == HookStatus.RUNNING ? HookStatus.FAILED : status)
            .build());
  }

  /** The two enums have the same constants and other spellings. */
  private static HookName hookName(HookEventName name) {
    return HookName.valueOf(name.name());
  }

  void pluginUsed(PluginUsed fact, Output out) {
    TrackingContext tracking = fact.tracking();
    out.emit(
        PluginUsedEvent.builder()
            .plugin(members(fact.plugin()))
            .productClientId(connections.originator())
            .threadId(tracking.threadId())
            .turnId(tracking.turnId())
            .modelSlug(tracking.modelSlug())
            .build());
  }

  void pluginStateChanged(PluginStateChanged fact, Output out) {
    PluginMembers plugin = members(fact.plugin());
    String originator = connections.originator();
    AnalyticsEvent event =
        switch (fact.state()) {
          case INSTALLED -> new PluginInstalledEvent(plugin, originator);
          case UNINSTALLED -> new PluginUninstalledEvent(plugin, originator);
          case ENABLED -> new PluginEnabledEvent(plugin, originator);
          case DISABLED -> new PluginDisabledEvent(plugin, originator);
        };
    out.emit(event);
  }

  private static PluginMembers members(PluginInfo plugin) {
    Optional<PluginCapabilities> summary = plugin.capabilitySummary();
    return PluginMembers.builder()
        .pluginId(plugin.remotePluginId().orElse(plugin.pluginId().toString()))
        .pluginName(plugin.pluginId().name())
        .marketplaceName(plugin.pluginId().marketplace())
        .hasSkills(summary.map(PluginCapabilities::hasSkills))
        .mcpServerCount(
            summary
                .map(known -> OptionalLong.of(known.mcpServerNames().size()))
                .orElse(OptionalLong.empty()))
        .connectorIds(summary.map(PluginCapabilities::appConnectorIds))
        .build();
  }
}
