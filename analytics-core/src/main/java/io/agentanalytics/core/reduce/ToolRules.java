package io.agentanalytics.core.reduce;

import io.agentanalytics.api.event.AnalyticsEvent;
import io.agentanalytics.api.event.CollabAgentToolCallEvent;
import io.agentanalytics.api.event.CommandExecutionEvent;
import io.agentanalytics.api.event.DynamicToolCallEvent;
import io.agentanalytics.api.event.FileChangeEvent;
import io.agentanalytics.api.event.ImageGenerationEvent;
import io.agentanalytics.api.event.McpToolCallEvent;
import io.agentanalytics.api.event.ToolItemBase;
import io.agentanalytics.api.event.WebSearchActionName;
import io.agentanalytics.api.event.WebSearchEvent;
import io.agentanalytics.api.fact.PermissionProfile;
import io.agentanalytics.api.protocol.AgentStatus;
import io.agentanalytics.api.protocol.AppContext;
import io.agentanalytics.api.protocol.CollabAgentToolCallItem;
import io.agentanalytics.api.protocol.CollabTool;
import io.agentanalytics.api.protocol.CommandActionType;
import io.agentanalytics.api.protocol.CommandExecutionItem;
import io.agentanalytics.api.protocol.CommandSource;
import io.agentanalytics.api.protocol.ContentItemType;
import io.agentanalytics.api.protocol.DynamicToolCallItem;
import io.agentanalytics.api.protocol.DynamicToolContent;
import io.agentanalytics.api.protocol.FileChange;
import io.agentanalytics.api.protocol.FileChangeItem;
import io.agentanalytics.api.protocol.FileChangeType;
import io.agentanalytics.api.protocol.ImageGenerationItem;
import io.agentanalytics.api.protocol.ItemStatus;
import io.agentanalytics.api.protocol.McpToolCallItem;
import io.agentanalytics.api.protocol.ReasoningEffort;
import io.agentanalytics.api.protocol.ToolItem;
import io.agentanalytics.api.protocol.WebSearchAction;
import io.agentanalytics.api.protocol.WebSearchActionType;
import io.agentanalytics.api.protocol.WebSearchItem;
import io.agentanalytics.api.protocol.Word;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/**
 * The rule of each tool item kind (reduction.md 4.3, events.md 3.10 to 3.16): the one place to
 * touch when a kind is added. A rule is empty when a word that it needs is not known.
 */
final class ToolRules implements ToolItem.Visitor<Optional<ToolRule>> {
  private static final Set<String> IMAGE_FAILURES = Set.of("failed", "error");
  private static final Set<AgentStatus> FAILED_AGENTS =
      Set.of(AgentStatus.ERRORED, AgentStatus.SHUTDOWN, AgentStatus.NOT_FOUND);

  private final Output out;
  private final ToolTurn turn;

  ToolRules(Output out, ToolTurn turn) {
    this.out = out;
    this.turn = turn;
  }

  @Override
  public Optional<ToolRule> commandExecution(CommandExecutionItem item) {
    Optional<CommandSource> source = out.meaning("item.source", item.source());
    Optional<ItemStatus> status = status(item.status());
    if (source.isEmpty() || status.isEmpty()) {
      return Optional.empty();
    }
    String toolName =
        switch (source.get()) {
          case UNIFIED_EXEC_STARTUP, UNIFIED_EXEC_INTERACTION -> "unified_exec";
          case USER_SHELL -> "user_shell";
          case AGENT -> "shell";
        };
    boolean byUser = source.get() == CommandSource.USER_SHELL;
    Optional<ToolRule> rule =
        rule(
            toolName,
            status.get(),
            item.durationMs(),
            base ->
                CommandExecutionEvent.builder()
                    .base(base)
                    .sandboxBackend(backend(base, status.get(), byUser))
                    .modelSlug(byUser ? Optional.empty() : turn.model())
                    .reasoningEffort(byUser ? Optional.empty() : turn.effort().map(Word::of))
                    .commandExecutionSource(source.get())
                    .exitCode(item.exitCode())
                    .commandTotalActionCount(item.commandActions().size())
                    .commandReadActionCount(actions(item, CommandActionType.READ))
                    .commandListFilesActionCount(actions(item, CommandActionType.LIST_FILES))
                    .commandSearchActionCount(actions(item, CommandActionType.SEARCH))
                    .commandUnknownActionCount(actions(item, CommandActionType.UNKNOWN))
                    .build());
    return byUser ? rule.map(ToolRule::notByModel) : rule;
  }

  /** What confined a command, as far as frames tell; empty when it did not run. */
  private Optional<String> backend(ToolItemBase base, ItemStatus status, boolean byUser) {
    if (status == ItemStatus.DECLINED) {
      return Optional.empty();
    }
    boolean free =
        byUser
            || turn.permissions()
                .filter(profile -> !(profile instanceof PermissionProfile.Managed))
                .isPresent();
    if (free) {
      return Optional.of("none");
    }
    return base.runtime().runtimeOs().equals("linux") ? Optional.of("seccomp") : Optional.empty();
  }

  private static long actions(CommandExecutionItem item, CommandActionType type) {
    return item.commandActions().stream().filter(action -> action.type().is(type)).count();
  }

  @Override
  public Optional<ToolRule> fileChange(FileChangeItem item) {
    List<FileChange> changes = item.changes();
    return status(item.status())
        .flatMap(
            status ->
                rule(
                    "apply_patch",
                    status,
                    OptionalLong.empty(),
                    base ->
                        new FileChangeEvent(
                            base,
                            changes.size(),
                            changes(changes, FileChangeType.ADD, false),
                            changes(changes, FileChangeType.UPDATE, false),
                            changes(changes, FileChangeType.DELETE, false),
                            changes(changes, FileChangeType.UPDATE, true))));
  }

  private static long changes(List<FileChange> changes, FileChangeType type, boolean moves) {
    return changes.stream()
        .filter(change -> change.kind().type().is(type))
        .filter(
            change ->
                moves == (type == FileChangeType.UPDATE && change.kind().movePath().isPresent()))
        .count();
  }

  @Override
  public Optional<ToolRule> mcpToolCall(McpToolCallItem item) {
    return status(item.status())
        .flatMap(
            status ->
                rule(
                    item.tool(),
                    status,
                    item.durationMs(),
                    base ->
                        McpToolCallEvent.builder()
                            .base(base)
                            .mcpServerName(item.server())
                            .mcpToolName(item.tool())
                            .mcpErrorPresent(item.errorPresent())
                            .pluginId(item.pluginId())
                            .connectorId(item.appContext().flatMap(AppContext::connectorId))
                            .build()));
  }

  @Override
  public Optional<ToolRule> dynamicToolCall(DynamicToolCallItem item) {
    Optional<List<DynamicToolContent>> content = item.contentItems();
    return status(item.status())
        .flatMap(
            status ->
                rule(
                    item.tool(),
                    status,
                    item.durationMs(),
                    base ->
                        DynamicToolCallEvent.builder()
                            .base(base)
                            .dynamicToolName(item.tool())
                            .success(item.success())
                            .outputContentItemCount(
                                content
                                    .map(all -> OptionalLong.of(all.size()))
                                    .orElse(OptionalLong.empty()))
                            .outputTextItemCount(pieces(content, ContentItemType.INPUT_TEXT))
                            .outputImageItemCount(pieces(content, ContentItemType.INPUT_IMAGE))
                            .outputAudioItemCount(pieces(content, ContentItemType.INPUT_AUDIO))
                            .build()));
  }

  private static OptionalLong pieces(
      Optional<List<DynamicToolContent>> content, ContentItemType type) {
    return content.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(content.get().stream().filter(piece -> piece.type().is(type)).count());
  }

  @Override
  public Optional<ToolRule> collabAgentToolCall(CollabAgentToolCallItem item) {
    Optional<CollabTool> tool = out.meaning("item.tool", item.tool());
    Optional<ItemStatus> status = status(item.status());
    Optional<ReasoningEffort> effort =
        item.reasoningEffort().flatMap(word -> out.meaning("item.reasoningEffort", word));
    boolean effortUnknown = item.reasoningEffort().isPresent() && effort.isEmpty();
    if (tool.isEmpty() || status.isEmpty() || effortUnknown) {
      return Optional.empty();
    }
    String toolName =
        switch (tool.get()) {
          case SPAWN_AGENT -> "spawn_agent";
          case SEND_INPUT -> "send_input";
          case RESUME_AGENT -> "resume_agent";
          case WAIT -> "wait_agent";
          case CLOSE_AGENT -> "close_agent";
        };
    return rule(
            toolName,
            status.get(),
            OptionalLong.empty(),
            base ->
                CollabAgentToolCallEvent.builder()
                    .base(base)
                    .senderThreadId(item.senderThreadId())
                    .receiverThreadCount(item.receiverThreadIds().size())
                    .receiverThreadIds(item.receiverThreadIds())
                    .requestedModel(item.model())
                    .requestedReasoningEffort(effort)
                    .agentStateCount(item.agentsStates().size())
                    .completedAgentCount(agents(item, Set.of(AgentStatus.COMPLETED)))
                    .failedAgentCount(agents(item, FAILED_AGENTS))
                    .build())
        .map(ToolRule::timed);
  }

  private static long agents(CollabAgentToolCallItem item, Set<AgentStatus> statuses) {
    return item.agentsStates().values().stream()
        .filter(state -> state.status().known().filter(statuses::contains).isPresent())
        .count();
  }

  /** A web search has no status: it is reported when it is over. */
  @Override
  public Optional<ToolRule> webSearch(WebSearchItem item) {
    return Optional.of(
        new ToolRule(
            "web_search",
            Optional.of(ToolOutcome.COMPLETED),
            OptionalLong.empty(),
            false,
            false,
            base ->
                new WebSearchEvent(
                    base,
                    item.action().map(ToolRules::actionName),
                    item.queryPresent(),
                    queries(item))));
  }

  /** An unknown word counts as {@code other} (protocol.md 1.3). */
  private static WebSearchActionName actionName(WebSearchAction action) {
    return switch (action.type().known().orElse(WebSearchActionType.OTHER)) {
      case SEARCH -> WebSearchActionName.SEARCH;
      case OPEN_PAGE -> WebSearchActionName.OPEN_PAGE;
      case FIND_IN_PAGE -> WebSearchActionName.FIND_IN_PAGE;
      case OTHER -> WebSearchActionName.OTHER;
    };
  }

  private static OptionalLong queries(WebSearchItem item) {
    if (item.action().isEmpty()) {
      return item.queryPresent() ? OptionalLong.of(1) : OptionalLong.empty();
    }
    WebSearchAction action = item.action().get();
    if (!action.type().is(WebSearchActionType.SEARCH)) {
      return OptionalLong.empty();
    }
    if (action.queryCount().isPresent()) {
      return OptionalLong.of(action.queryCount().getAsInt());
    }
    return action.queryPresent() ? OptionalLong.of(1) : OptionalLong.empty();
  }

  /** Its status is free text: only two words mean a failure. */
  @Override
  public Optional<ToolRule> imageGeneration(ImageGenerationItem item) {
    ToolOutcome outcome =
        IMAGE_FAILURES.contains(item.status()) ? ToolOutcome.FAILED : ToolOutcome.COMPLETED;
    return Optional.of(
        new ToolRule(
            "image_generation",
            Optional.of(outcome),
            OptionalLong.empty(),
            true,
            false,
            base ->
                ImageGenerationEvent.builder()
                    .base(base)
                    .revisedPromptPresent(item.revisedPromptPresent())
                    .savedPathPresent(item.savedPathPresent())
                    .build()));
  }

  private Optional<ItemStatus> status(Word<ItemStatus> status) {
    return out.meaning("item.status", status);
  }

  private static Optional<ToolRule> rule(
      String toolName,
      ItemStatus status,
      OptionalLong executionMs,
      Function<ToolItemBase, AnalyticsEvent> event) {
    return Optional.of(
        new ToolRule(
            toolName,
            ToolOutcome.of(status),
            Durations.notNegative(executionMs),
            true,
            false,
            event));
  }
}
