package io.agentanalytics.api.event;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.internal.Properties;
import io.agentanalytics.api.internal.Property;
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

  /** A builder without any value. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects a call of a collaboration tool; what may be absent is, until it is set. */
  public static final class Builder {
    private final Properties<Builder> properties =
        new Properties<>("CollabAgentToolCallEvent", this);
    private final Property<Builder, ToolItemBase> base = properties.required("base");
    private final Property<Builder, String> senderThreadId = properties.required("senderThreadId");
    private final Property<Builder, Long> receiverThreadCount =
        properties.required("receiverThreadCount");
    private final Property<Builder, List<String>> receiverThreadIds =
        properties.required("receiverThreadIds");
    private Optional<String> requestedModel = Optional.empty();
    private Optional<ReasoningEffort> requestedReasoningEffort = Optional.empty();
    private final Property<Builder, Long> agentStateCount = properties.required("agentStateCount");
    private final Property<Builder, Long> completedAgentCount =
        properties.required("completedAgentCount");
    private final Property<Builder, Long> failedAgentCount =
        properties.required("failedAgentCount");

    private Builder() {}

    public Builder base(ToolItemBase value) {
      return base.set(value);
    }

    public Builder senderThreadId(String value) {
      return senderThreadId.set(value);
    }

    public Builder receiverThreadCount(long value) {
      return receiverThreadCount.set(value);
    }

    public Builder receiverThreadIds(List<String> value) {
      return receiverThreadIds.set(value);
    }

    public Builder requestedModel(Optional<String> value) {
      requestedModel = value;
      return this;
    }

    public Builder requestedReasoningEffort(Optional<ReasoningEffort> value) {
      requestedReasoningEffort = value;
      return this;
    }

    public Builder agentStateCount(long value) {
      return agentStateCount.set(value);
    }

    public Builder completedAgentCount(long value) {
      return completedAgentCount.set(value);
    }

    public Builder failedAgentCount(long value) {
      return failedAgentCount.set(value);
    }

    /**
     * The record.
     *
     * @throws IllegalStateException naming every required property that is not set
     */
    public CollabAgentToolCallEvent build() {
      properties.check();
      return new CollabAgentToolCallEvent(
          base.get(),
          senderThreadId.get(),
          receiverThreadCount.get(),
          receiverThreadIds.get(),
          requestedModel,
          requestedReasoningEffort,
          agentStateCount.get(),
          completedAgentCount.get(),
          failedAgentCount.get());
    }
  }
}
