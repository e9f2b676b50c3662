package io.agentanalytics.api.protocol;

/** An item of a turn: something that the agent, the user or a tool did (protocol.md 6.2). */
public sealed interface ThreadItem permits ToolItem, OtherItem {

  String id();

  /** The {@code type} on the wire, for example {@code commandExecution}. */
  String type();
}
