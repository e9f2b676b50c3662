package io.agentanalytics.api.event;

import static java.util.Objects.requireNonNull;

/** A tool of an MCP server was called (events.md 3.12). */
public record McpToolCallEvent(
    ToolItemBase base, String mcpServerName, String mcpToolName, boolean mcpErrorPresent)
    implements ToolItemEvent {
  public McpToolCallEvent {
    requireNonNull(base, "base");
    requireNonNull(mcpServerName, "mcpServerName");
    requireNonNull(mcpToolName, "mcpToolName");
  }

  @Override
  public String eventType() {
    return EventType.MCP_TOOL_CALL.word();
  }
}
