package io.agentanalytics.api.event;

import io.agentanalytics.api.protocol.WireWord;
import java.util.Optional;

/**
 * The 23 kinds of events with their {@code event_type} (events.md 1.1). Some end in {@code _event},
 * others do not.
 */
public enum EventType implements WireWord {
  SKILL_INVOCATION("skill_invocation", SkillInvocationEvent.class),
  THREAD_INITIALIZED("codex_thread_initialized", ThreadInitializedEvent.class),
  GUARDIAN_REVIEW("codex_guardian_review", GuardianReviewEvent.class),
  APP_MENTIONED("codex_app_mentioned", AppMentionedEvent.class),
  APP_USED("codex_app_used", AppUsedEvent.class),
  HOOK_RUN("codex_hook_run", HookRunEvent.class),
  COMPACTION("codex_compaction_event", CompactionEvent.class),
  TURN("codex_turn_event", TurnEvent.class),
  TURN_STEER("codex_turn_steer_event", TurnSteerEvent.class),
  COMMAND_EXECUTION("codex_command_execution_event", CommandExecutionEvent.class),
  FILE_CHANGE("codex_file_change_event", FileChangeEvent.class),
  MCP_TOOL_CALL("codex_mcp_tool_call_event", McpToolCallEvent.class),
  DYNAMIC_TOOL_CALL("codex_dynamic_tool_call_event", DynamicToolCallEvent.class),
  COLLAB_AGENT_TOOL_CALL("codex_collab_agent_tool_call_event", CollabAgentToolCallEvent.class),
  WEB_SEARCH("codex_web_search_event", WebSearchEvent.class),
  IMAGE_GENERATION("codex_image_generation_event", ImageGenerationEvent.class),
  ACCEPTED_LINE_FINGERPRINTS(
      "codex_accepted_line_fingerprints", AcceptedLineFingerprintsEvent.class),
  REVIEW("codex_review_event", ReviewEvent.class),
  PLUGIN_USED("codex_plugin_used", PluginUsedEvent.class),
  PLUGIN_INSTALLED("codex_plugin_installed", PluginInstalledEvent.class),
  PLUGIN_UNINSTALLED("codex_plugin_uninstalled", PluginUninstalledEvent.class),
  PLUGIN_ENABLED("codex_plugin_enabled", PluginEnabledEvent.class),
  PLUGIN_DISABLED("codex_plugin_disabled", PluginDisabledEvent.class);

  private final String word;
  private final Class<? extends AnalyticsEvent> eventClass;

  EventType(String word, Class<? extends AnalyticsEvent> eventClass) {
    this.word = word;
    this.eventClass = eventClass;
  }

  @Override
  public String word() {
    return word;
  }

  /** The record that holds an event of this kind. */
  public Class<? extends AnalyticsEvent> eventClass() {
    return eventClass;
  }

  /** The kind with this {@code event_type}; empty for kinds that this release does not know. */
  public static Optional<EventType> of(String word) {
    for (EventType type : values()) {
      if (type.word.equals(word)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
