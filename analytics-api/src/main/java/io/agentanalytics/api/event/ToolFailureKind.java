package io.agentanalytics.api.event;

import io.agentanalytics.api.protocol.WireWord;

/** Why a tool item failed. The rules give only {@code tool_error} and {@code approval_denied}. */
public enum ToolFailureKind implements WireWord {
  TOOL_ERROR("tool_error"),
  APPROVAL_DENIED("approval_denied"),
  APPROVAL_ABORTED("approval_aborted"),
  SANDBOX_DENIED("sandbox_denied"),
  POLICY_FORBIDDEN("policy_forbidden");

  private final String word;

  ToolFailureKind(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
