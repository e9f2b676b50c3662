package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A call of a tool that the client itself provides (protocol.md 6.2).
 *
 * @param durationMs how long the tool ran, in ms; may be negative on the wire
 */
public record DynamicToolCallItem(
    String id,
    String tool,
    Word<ItemStatus> status,
    Optional<List<DynamicToolContent>> contentItems,
    Optional<Boolean> success,
    OptionalLong durationMs)
    implements ToolItem {
  public DynamicToolCallItem {
    requireNonNull(id, "id");
    requireNonNull(tool, "tool");
    requireNonNull(status, "status");
    requireNonNull(contentItems, "contentItems");
    requireNonNull(success, "success");
    requireNonNull(durationMs, "durationMs");
    contentItems = contentItems.map(List::copyOf);
  }

  @Override
  public ToolItemKind kind() {
    return ToolItemKind.DYNAMIC_TOOL_CALL;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.dynamicToolCall(this);
  }
}
