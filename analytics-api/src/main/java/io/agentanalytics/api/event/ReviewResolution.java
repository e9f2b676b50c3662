package io.agentanalytics.api.event;

import io.agentanalytics.api.protocol.WireWord;

/** What a review changed for later. */
public enum ReviewResolution implements WireWord {
  NONE("none"),
  SESSION_APPROVAL("session_approval"),
  EXEC_POLICY_AMENDMENT("exec_policy_amendment"),
  NETWORK_POLICY_AMENDMENT("network_policy_amendment");

  private final String word;

  ReviewResolution(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
