package io.agentanalytics.api.event;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.protocol.ReasoningEffort;
import java.util.List;
import java.util.Optional;

/** A collaboration tool was called (events.md 3.14). */
public record CollabAgentToolCallEvent(
    ToolItemBase base,
    String senderThreadId,
    long receiverThreadCount,
    List<String> receiverThreadIds,
    Optional<String> requestedModel,
    Optional<ReasoningEffort> requestedReasoningEffort,
    long agentStateCount,
    long completedAgentCount,
    long failedAgentCount)
    implements ToolItemEvent {
  public CollabAgentToolCallEvent {
    requireNonNull(base, "base");
    requireNonNull(senderThreadId, "senderThreadId");
    receiverThreadIds = List.copyOf(receiverThreadIds);
    requireNonNull(requestedModel, "requestedModel");
    requireNonNull(requestedReasoningEffort, "requestedReasoningEffort");
  }

  @Override
  public String eventType() {
    return EventType.COLLAB_AGENT_TOOL_CALL.word();
  }
}
