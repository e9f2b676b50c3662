package io.agentanalytics.exporters.console;

import io.agentanalytics.api.event.AcceptedLineFingerprintsEvent;
import io.agentanalytics.api.event.AnalyticsEvent;
import io.agentanalytics.api.event.AppMentionedEvent;
import io.agentanalytics.api.event.AppUsedEvent;
import io.agentanalytics.api.event.CollabAgentToolCallEvent;
import io.agentanalytics.api.event.CommandExecutionEvent;
import io.agentanalytics.api.event.CompactionEvent;
import io.agentanalytics.api.event.DynamicToolCallEvent;
import io.agentanalytics.api.event.FileChangeEvent;
import io.agentanalytics.api.event.GuardianReviewEvent;
import io.agentanalytics.api.event.HookRunEvent;
import io.agentanalytics.api.event.ImageGenerationEvent;
import io.agentanalytics.api.event.McpToolCallEvent;
import io.agentanalytics.api.event.PluginDisabledEvent;
import io.agentanalytics.api.event.PluginEnabledEvent;
import io.agentanalytics.api.event.PluginInstalledEvent;
import io.agentanalytics.api.event.PluginUninstalledEvent;
import io.agentanalytics.api.event.PluginUsedEvent;
import io.agentanalytics.api.event.ReviewEvent;
import io.agentanalytics.api.event.SkillInvocationEvent;
import io.agentanalytics.api.event.ThreadInitializedEvent;
import io.agentanalytics.api.event.TurnEvent;
import io.agentanalytics.api.event.TurnSteerEvent;
import io.agentanalytics.api.event.WebSearchEvent;
import io.agentanalytics.api.exporter.EventRecord;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Describes events by their kind; a new kind is a line of the constructor. */
final class Descriptions {
  private final Map<Class<?>, Function<AnalyticsEvent, Description>> byKind = new HashMap<>();

  Descriptions() {
    add(ThreadInitializedEvent.class, SessionDescriptions::thread);
    add(TurnEvent.class, SessionDescriptions::turn);
    add(TurnSteerEvent.class, SessionDescriptions::steer);
    add(CompactionEvent.class, SessionDescriptions::compaction);
    add(AcceptedLineFingerprintsEvent.class, SessionDescriptions::lines);
    add(ReviewEvent.class, ReviewDescriptions::review);
    add(GuardianReviewEvent.class, ReviewDescriptions::guardian);
    add(CommandExecutionEvent.class, ToolDescriptions::command);
    add(FileChangeEvent.class, ToolDescriptions::patch);
    add(McpToolCallEvent.class, ToolDescriptions::mcp);
    add(DynamicToolCallEvent.class, ToolDescriptions::dynamic);
    add(CollabAgentToolCallEvent.class, ToolDescriptions::agents);
    add(WebSearchEvent.class, ToolDescriptions::search);
    add(ImageGenerationEvent.class, ToolDescriptions::image);
    add(SkillInvocationEvent.class, UsageDescriptions::skill);
    add(AppMentionedEvent.class, UsageDescriptions::appMentioned);
    add(AppUsedEvent.class, UsageDescriptions::appUsed);
    add(HookRunEvent.class, UsageDescriptions::hook);
    add(PluginUsedEvent.class, UsageDescriptions::pluginUsed);
    add(PluginInstalledEvent.class, event -> UsageDescriptions.plugin(event.plugin(), "installed"));
    add(
        PluginUninstalledEvent.class,
        event -> UsageDescriptions.plugin(event.plugin(), "uninstalled"));
    add(PluginEnabledEvent.class, event -> UsageDescriptions.plugin(event.plugin(), "enabled"));
    add(PluginDisabledEvent.class, event -> UsageDescriptions.plugin(event.plugin(), "disabled"));
  }

  private <E extends AnalyticsEvent> void add(
      Class<E> kind, Function<? super E, Description> description) {
    byKind.put(kind, event -> description.apply(kind.cast(event)));
  }

  /** What is known of an event; of a kind that this release does not know, only its type. */
  Description of(EventRecord record) {
    return decode(record)
        .flatMap(
            event -> Optional.ofNullable(byKind.get(event.getClass())).map(by -> by.apply(event)))
        .orElseGet(() -> Description.threadless(record.eventType(), new Phrase()));
  }

  private static Optional<AnalyticsEvent> decode(EventRecord record) {
    try {
      return Optional.of(record.event());
    } catch (IllegalStateException e) {
      return Optional.empty();
    }
  }
}
