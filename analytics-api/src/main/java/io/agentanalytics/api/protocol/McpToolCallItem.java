package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

import java.util.OptionalLong;

/**
 * A call of a tool of an MCP server (protocol.md 6.2).
 *
 * @param errorPresent whether {@code error} is not null
 * @param durationMs how long the tool ran, in ms; may be negative on the wire
 */
public record McpToolCallItem(
    String id,
    String server,
    String tool,
    Word<ItemStatus> status,
    boolean errorPresent,
    OptionalLong durationMs)
    implements ToolItem {
  public McpToolCallItem {
    requireNonNull(id, "id");
    requireNonNull(server, "server");
    requireNonNull(tool, "tool");
    requireNonNull(status, "status");
    requireNonNull(durationMs, "durationMs");
  }

  @Override
  public ToolItemKind kind() {
    return ToolItemKind.MCP_TOOL_CALL;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.mcpToolCall(this);
  }
}
