package io.agentanalytics.api.protocol;

/**
 * An item in which the agent used a tool. Each kind has a counter of its turn and an event of its
 * own.
 */
public sealed interface ToolItem extends ThreadItem
    permits CommandExecutionItem,
        FileChangeItem,
        McpToolCallItem,
        DynamicToolCallItem,
        CollabAgentToolCallItem,
        WebSearchItem,
        ImageGenerationItem {

  /** Which of the seven kinds this is. */
  ToolItemKind kind();

  @Override
  default String type() {
    return kind().word();
  }

  /** Calls the method for the kind of this item. */
  <R> R accept(Visitor<R> visitor);

  /** One method per kind; adding a kind breaks the build where a rule for it is missing. */
  interface Visitor<R> {
    R commandExecution(CommandExecutionItem item);

    R fileChange(FileChangeItem item);

    R mcpToolCall(McpToolCallItem item);

    R dynamicToolCall(DynamicToolCallItem item);

    R collabAgentToolCall(CollabAgentToolCallItem item);

    R webSearch(WebSearchItem item);

    R imageGeneration(ImageGenerationItem item);
  }
}
