package io.agentanalytics.api.protocol;

/** The seven kinds of tool items with their {@code type} on the wire (protocol.md 6.2). */
public enum ToolItemKind implements WireWord {
  COMMAND_EXECUTION("commandExecution", CommandExecutionItem.class),
  FILE_CHANGE("fileChange", FileChangeItem.class),
  MCP_TOOL_CALL("mcpToolCall", McpToolCallItem.class),
  DYNAMIC_TOOL_CALL("dynamicToolCall", DynamicToolCallItem.class),
  COLLAB_AGENT_TOOL_CALL("collabAgentToolCall", CollabAgentToolCallItem.class),
  WEB_SEARCH("webSearch", WebSearchItem.class),
  IMAGE_GENERATION("imageGeneration", ImageGenerationItem.class);

  private final String word;
  private final Class<? extends ToolItem> itemType;

  ToolItemKind(String word, Class<? extends ToolItem> itemType) {
    this.word = word;
    this.itemType = itemType;
  }

  @Override
  public String word() {
    return word;
  }

  /** The record that holds an item of this kind. */
  public Class<? extends ToolItem> itemType() {
    return itemType;
  }
}
