package io.agentanalytics.testkit.session;

import io.agentanalytics.testkit.internal.JsonObject;
import org.jspecify.annotations.Nullable;

/** The user is asked whether a tool of an MCP server may run. */
public final class ElicitationScript extends ServerRequestScript<McpCallScript, ElicitationScript> {
  private final String server;
  private final String tool;

  ElicitationScript(McpCallScript call, String server, String tool) {
    super(call.turn(), "mcpServer/elicitation/request", call);
    this.server = server;
    this.tool = tool;
  }

  @Override
  ElicitationScript self() {
    return this;
  }

  @Override
  JsonObject params() {
    return JsonObject.object()
        .with("serverName", server)
        .with("mode", "form")
        .with("_meta", JsonObject.object().with("codex_approval_kind", "mcp_tool_call"))
        .with("message", "Allow the " + server + " MCP server to run tool \"" + tool + "\"?")
        .with(
            "requestedSchema",
            JsonObject.object().with("type", "object").with("properties", JsonObject.object()));
  }

  /** Yes. */
  public McpCallScript accepted() {
    return act("accept", JsonObject.object());
  }

  /** No. */
  public McpCallScript declined() {
    return act("decline", null);
  }

  /** No, and the turn shall stop. */
  public McpCallScript cancelled() {
    return act("cancel", null);
  }

  private McpCallScript act(String action, @Nullable JsonObject content) {
    return answer(JsonObject.object().with("action", action).with("content", content));
  }
}
