package io.agentanalytics.testkit.session;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.protocol.ItemStatus;
import io.agentanalytics.testkit.internal.JsonObject;
import io.agentanalytics.testkit.internal.JsonReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call of a tool of an MCP server. */
public final class McpCallScript extends TimedItemScript<McpCallScript> {
  private final String server;
  private final String tool;
  private @Nullable Object arguments = JsonObject.object();

  McpCallScript(TurnScript turn, String server, String tool) {
    super(turn, "mcpToolCall", turn.wire().ids().ofModel("call_"));
    this.server = server;
    this.tool = tool;
  }

  @Override
  McpCallScript self() {
    return this;
  }

  /** What the tool is called with, as JSON text; an empty object unless set. */
  public McpCallScript arguments(String json) {
    describe();
    arguments = JsonReader.read(json);
    return this;
  }

  /** The user is asked whether the tool may run. Analytics knows no such review. */
  public ElicitationScript askedUser() {
    return new ElicitationScript(this, server, tool);
  }

  /** A guardian looks at the call before it is made. */
  public GuardianScript<McpCallScript> guardianReviews() {
    return new GuardianScript<>(
        turn(),
        id(),
        JsonObject.object()
            .with("type", "mcpToolCall")
            .with("server", server)
            .with("toolName", tool)
            .with("connectorId", null)
            .with("connectorName", null)
            .with("toolTitle", null),
        this);
  }

  /** The tool gives a text. */
  public TurnScript returns(String text) {
    next();
    JsonObject content =
        JsonObject.object().with("type", "text").with("text", requireNonNull(text, "text"));
    return complete(
        item(ItemStatus.COMPLETED)
            .with("result", JsonObject.object().with("content", List.of(content)))
            .with("durationMs", executionMs()));
  }

  /** The tool fails, or was not allowed to run. */
  public TurnScript fails(String message) {
    next();
    return complete(
        item(ItemStatus.FAILED)
            .with("error", JsonObject.object().with("message", message))
            .with("durationMs", executionMs()));
  }

  @Override
  JsonObject begun() {
    return item(ItemStatus.IN_PROGRESS);
  }

  private JsonObject item(ItemStatus status) {
    return JsonObject.object()
        .with("server", server)
        .with("tool", tool)
        .with("status", status)
        .with("arguments", arguments)
        .with("result", null)
        .with("error", null)
        .with("durationMs", null);
  }
}
