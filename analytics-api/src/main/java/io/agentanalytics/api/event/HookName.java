package io.agentanalytics.api.event;

import io.agentanalytics.api.protocol.WireWord;

/** When a hook runs, as events spell it. */
public enum HookName implements WireWord {
  PRE_TOOL_USE("PreToolUse"),
  PERMISSION_REQUEST("PermissionRequest"),
  POST_TOOL_USE("PostToolUse"),
  PRE_COMPACT("PreCompact"),
  POST_COMPACT("PostCompact"),
  SESSION_START("SessionStart"),
  USER_PROMPT_SUBMIT("UserPromptSubmit"),
  STOP("Stop"),
  INTERRUPT("Interrupt"),
  PRE_MODEL_REQUEST("PreModelRequest"),
  POST_MODEL_REQUEST("PostModelRequest"),
  SESSION_END("SessionEnd"),
  SUBAGENT_START("SubagentStart"),
  SUBAGENT_STOP("SubagentStop");

  private final String word;

  HookName(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
