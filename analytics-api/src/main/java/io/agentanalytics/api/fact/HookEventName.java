package io.agentanalytics.api.fact;

import io.agentanalytics.api.protocol.WireWord;

/** When a hook runs. */
public enum HookEventName implements WireWord {
  PRE_TOOL_USE("pre_tool_use"),
  PERMISSION_REQUEST("permission_request"),
  POST_TOOL_USE("post_tool_use"),
  PRE_COMPACT("pre_compact"),
  POST_COMPACT("post_compact"),
  SESSION_START("session_start"),
  USER_PROMPT_SUBMIT("user_prompt_submit"),
  STOP("stop"),
  INTERRUPT("interrupt"),
  PRE_MODEL_REQUEST("pre_model_request"),
  POST_MODEL_REQUEST("post_model_request"),
  SESSION_END("session_end"),
  SUBAGENT_START("subagent_start"),
  SUBAGENT_STOP("subagent_stop");

  private final String word;

  HookEventName(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
