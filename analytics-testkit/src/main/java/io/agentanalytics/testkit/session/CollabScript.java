package io.agentanalytics.testkit.session;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.protocol.AgentStatus;
import io.agentanalytics.api.protocol.CollabTool;
import io.agentanalytics.api.protocol.ItemStatus;
import io.agentanalytics.api.protocol.ReasoningEffort;
import io.agentanalytics.testkit.internal.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agent is started, or something is done with one. The thread of a new agent can be used before
 * the call that starts it completes: real servers send its frames that early.
 */
public final class CollabScript extends ItemScript<CollabScript> {
  private final CollabTool tool;
  private final String agentId;
  private @Nullable ThreadScript agent;
  private @Nullable String prompt;
  private @Nullable String model;
  private @Nullable ReasoningEffort effort;
  private AgentStatus status = AgentStatus.COMPLETED;

  CollabScript(TurnScript turn, String newAgentId) {
    super(turn, "collabAgentToolCall", turn.wire().ids().ofModel("call_"));
    this.tool = CollabTool.SPAWN_AGENT;
    this.agentId = newAgentId;
    this.status = AgentStatus.PENDING_INIT;
  }

  CollabScript(TurnScript turn, CollabTool tool, String agentId) {
    super(turn, "collabAgentToolCall", turn.wire().ids().ofModel("call_"));
    this.tool = tool;
    this.agentId = agentId;
  }

  @Override
  CollabScript self() {
    return this;
  }

  /** What the agent is told. */
  public CollabScript prompt(String text) {
    describe();
    prompt = requireNonNull(text, "text");
    return this;
  }

  /** The model of a new agent. */
  public CollabScript model(String value) {
    describe();
    model = requireNonNull(value, "value");
    return this;
  }

  /** How hard a new agent thinks. */
  public CollabScript effort(ReasoningEffort value) {
    describe();
    effort = requireNonNull(value, "value");
    return this;
  }

  /**
   * How the agent stands when the call completes; completed unless set, a new one not yet begun.
   */
  public CollabScript agentIs(AgentStatus value) {
    status = requireNonNull(value, "value");
    return this;
  }

  /**
   * The thread of a new agent.
   *
   * @throws IllegalStateException if the call does not start one
   */
  public ThreadScript thread() {
    if (tool != CollabTool.SPAWN_AGENT) {
      throw new IllegalStateException(tool.word() + " starts no thread");
    }
    next();
    if (agent == null) {
      ThreadScript parent = turn().thread();
      ThreadState state = parent.state().spawn(agentId);
      if (model != null) {
        state.settings().setIfInForce("model", model);
      }
      agent = new ThreadScript(parent.client(), state, ThreadOpening.SPAWN);
    }
    return agent;
  }

  /** The call does what it is for. */
  public TurnScript succeeds() {
    if (tool == CollabTool.SPAWN_AGENT) {
      thread();
    }
    next();
    JsonObject state = JsonObject.object().with("status", status).with("message", null);
    return complete(
        item(ItemStatus.COMPLETED, List.of(agentId), JsonObject.object().with(agentId, state)));
  }

  /** The call fails, because there is no such agent. */
  public TurnScript fails() {
    next();
    JsonObject state =
        JsonObject.object().with("status", AgentStatus.NOT_FOUND).with("message", null);
    return complete(item(ItemStatus.FAILED, receivers(), JsonObject.object().with(agentId, state)));
  }

  @Override
  JsonObject begun() {
    return item(ItemStatus.IN_PROGRESS, receivers(), JsonObject.object());
  }

  /** A new agent has no id before it is there. */
  private List<String> receivers() {
    return tool == CollabTool.SPAWN_AGENT ? List.of() : List.of(agentId);
  }

  private JsonObject item(ItemStatus itemStatus, List<String> receivers, JsonObject states) {
    return JsonObject.object()
        .with("tool", tool)
        .with("status", itemStatus)
        .with("senderThreadId", turn().thread().id())
        .with("receiverThreadIds", receivers)
        .with("prompt", prompt)
        .with("model", model)
        .with("reasoningEffort", effort)
        .with("agentsStates", states);
  }
}
