package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A call of a collaboration tool (protocol.md 6.2).
 *
 * @param agentsStates by thread id
 */
public record CollabAgentToolCallItem(
    String id,
    Word<CollabTool> tool,
    Word<ItemStatus> status,
    String senderThreadId,
    List<String> receiverThreadIds,
    Optional<String> model,
    Optional<Word<ReasoningEffort>> reasoningEffort,
    Map<String, AgentState> agentsStates)
    implements ToolItem {
  public CollabAgentToolCallItem {
    requireNonNull(id, "id");
    requireNonNull(tool, "tool");
    requireNonNull(status, "status");
    requireNonNull(senderThreadId, "senderThreadId");
    receiverThreadIds = List.copyOf(receiverThreadIds);
    requireNonNull(model, "model");
    requireNonNull(reasoningEffort, "reasoningEffort");
    agentsStates = Map.copyOf(agentsStates);
  }

  @Override
  public ToolItemKind kind() {
    return ToolItemKind.COLLAB_AGENT_TOOL_CALL;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.collabAgentToolCall(this);
  }
}
