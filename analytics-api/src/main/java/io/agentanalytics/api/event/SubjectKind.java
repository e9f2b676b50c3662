package io.agentanalytics.api.event;

import io.agentanalytics.api.protocol.WireWord;

/** What a review was about. */
public enum SubjectKind implements WireWord {
  COMMAND_EXECUTION("command_execution"),
  FILE_CHANGE("file_change"),
  MCP_TOOL_CALL("mcp_tool_call"),
  PERMISSIONS("permissions"),
  NETWORK_ACCESS("network_access"),
  WRITE_STDIN("write_stdin");

  private final String word;

  SubjectKind(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
