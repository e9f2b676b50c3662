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
  STOP("Stop");

  private final String word;

  HookName(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
