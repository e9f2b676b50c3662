package io.agentanalytics.api.event;

import io.agentanalytics.api.protocol.WireWord;

/** Who called a tool. */
public enum ToolEventType implements WireWord {
  /** The model itself. */
  MODEL_TOOL_CALL("model_tool_call"),
  /** A script that the model had written. */
  INNER_TOOL_CALL("inner_tool_call");

  private final String word;

  ToolEventType(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
