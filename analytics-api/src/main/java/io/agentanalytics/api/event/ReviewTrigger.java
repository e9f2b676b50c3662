package io.agentanalytics.api.event;

import io.agentanalytics.api.protocol.WireWord;

/** Why a review was asked for. */
public enum ReviewTrigger implements WireWord {
  INITIAL("initial"),
  SANDBOX_DENIAL("sandbox_denial"),
  NETWORK_POLICY_DENIAL("network_policy_denial"),
  EXECVE_INTERCEPT("execve_intercept");

  private final String word;

  ReviewTrigger(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
