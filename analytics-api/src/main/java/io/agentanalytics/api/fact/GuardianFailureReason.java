package io.agentanalytics.api.fact;

import io.agentanalytics.api.protocol.WireWord;

/** Why an automatic review gave no verdict. */
public enum GuardianFailureReason implements WireWord {
  TIMEOUT("timeout"),
  CANCELLED("cancelled"),
  PROMPT_BUILD_ERROR("prompt_build_error"),
  SESSION_ERROR("session_error"),
  PARSE_ERROR("parse_error");

  private final String word;

  GuardianFailureReason(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
