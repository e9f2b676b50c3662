package io.agentanalytics.testkit.session;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.protocol.CollabTool;
import io.agentanalytics.testkit.internal.JsonObject;
import io.agentanalytics.testkit.internal.JsonReader;
import java.util.List;

/** The kinds of items that a turn can have (protocol.md 6.2), a line for each. */
public abstract class TurnItems extends TurnWishes {
  TurnItems(Wire wire, ThreadSettings settings) {
    super(wire, settings);
  }

  /** A command. */
  public CommandScript command(String command) {
    return new CommandScript(self(), requireNonNull(command, "command"));
  }

  /** A patch. */
  public FileChangeScript fileChange() {
    return new FileChangeScript(self());
  }

  /** A call of a tool of an MCP server. */
  public McpCallScript mcpCall(String server, String tool) {
    return new McpCallScript(
        self(), requireNonNull(server, "server"), requireNonNull(tool, "tool"));
  }

  /** A call of a tool that the client itself runs. */
  public DynamicCallScript dynamicCall(String tool) {
    return new DynamicCallScript(self(), requireNonNull(tool, "tool"));
  }

  /** A look at the web. */
  public WebSearchScript webSearch() {
    return new WebSearchScript(self());
  }

  /** A picture is made. */
  public ImageScript imageGeneration() {
    return new ImageScript(self());
  }

  /** An agent is started, whose thread gets the given id. */
  public CollabScript spawn(String threadId) {
    return new CollabScript(self(), requireNonNull(threadId, "threadId"));
  }

  /** Something is done with an agent that was started. */
  public CollabScript agent(CollabTool tool, ThreadScript agent) {
    return agent(tool, agent.id());
  }

  /** Something is done, or tried, with the agent of a thread that need not be there. */
  public CollabScript agent(CollabTool tool, String threadId) {
    return new CollabScript(
        self(), requireNonNull(tool, "tool"), requireNonNull(threadId, "threadId"));
  }

  /** The context is compacted. */
  public CompactionScript compaction() {
    return new CompactionScript(self());
  }

  /** The agent talks. */
  public TurnScript says(String text) {
    return PlainItemScript.ofAgent(self(), requireNonNull(text, "text")).completes();
  }

  /** The agent thinks. */
  public TurnScript thinks(String summary) {
    JsonObject members =
        JsonObject.object().with("summary", List.of(summary)).with("content", List.of());
    return PlainItemScript.of(self(), "reasoning", members).completes();
  }

  /**
   * An item of any kind, which begins and completes at once.
   *
   * @param members JSON object of what it has beside its type and its id
   */
  public TurnScript item(String type, String members) {
    return PlainItemScript.of(self(), requireNonNull(type, "type"), JsonReader.readObject(members))
        .completes();
  }
}
