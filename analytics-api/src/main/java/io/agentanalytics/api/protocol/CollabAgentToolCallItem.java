package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.internal.Properties;
import io.agentanalytics.api.internal.Property;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A call of a collaboration tool (protocol.md 6.2).
 *
 * <p>The constructor changes when components join: build with {@link #builder()}.
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
    // A hash map: keys that collide make the maps of Map.copyOf slow, and these keys are foreign.
    agentsStates = Collections.unmodifiableMap(new LinkedHashMap<>(agentsStates));
    agentsStates.forEach(
        (thread, agent) -> {
          requireNonNull(thread, "agentsStates");
          requireNonNull(agent, "agentsStates");
        });
  }

  @Override
  public ToolItemKind kind() {
    return ToolItemKind.COLLAB_AGENT_TOOL_CALL;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.collabAgentToolCall(this);
  }

  /** A builder without any value. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the components of a call of a collaboration tool. */
  public static final class Builder {
    private final Properties<Builder> properties =
        new Properties<>("CollabAgentToolCallItem", this);
    private final Property<Builder, String> id = properties.required("id");
    private final Property<Builder, Word<CollabTool>> tool = properties.required("tool");
    private final Property<Builder, Word<ItemStatus>> status = properties.required("status");
    private final Property<Builder, String> senderThreadId = properties.required("senderThreadId");
    private final Property<Builder, List<String>> receiverThreadIds =
        properties.withDefault("receiverThreadIds", List.of());
    private final Property<Builder, String> model = properties.optional("model");
    private final Property<Builder, Word<ReasoningEffort>> reasoningEffort =
        properties.optional("reasoningEffort");
    private final Property<Builder, Map<String, AgentState>> agentsStates =
        properties.withDefault("agentsStates", Map.of());

    private Builder() {}

    public Builder id(String value) {
      return id.set(value);
    }

    public Builder tool(CollabTool value) {
      return tool.set(Word.of(value));
    }

    public Builder status(ItemStatus value) {
      return status.set(Word.of(value));
    }

    public Builder senderThreadId(String value) {
      return senderThreadId.set(value);
    }

    /** None unless set. */
    public Builder receiverThreadIds(List<String> value) {
      return receiverThreadIds.set(value);
    }

    public Builder model(String value) {
      return model.set(value);
    }

    public Builder reasoningEffort(ReasoningEffort value) {
      return reasoningEffort.set(Word.of(value));
    }

    /** By thread id; none unless set. */
    public Builder agentsStates(Map<String, AgentState> value) {
      return agentsStates.set(value);
    }

    /**
     * The item.
     *
     * @throws IllegalStateException naming every required property that is not set
     */
    public CollabAgentToolCallItem build() {
      properties.check();
      return new CollabAgentToolCallItem(
          id.get(),
          tool.get(),
          status.get(),
          senderThreadId.get(),
          receiverThreadIds.get(),
          model.find(),
          reasoningEffort.find(),
          agentsStates.get());
    }
  }
}
