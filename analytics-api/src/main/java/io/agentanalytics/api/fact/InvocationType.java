package io.agentanalytics.api.fact;

import io.agentanalytics.api.protocol.WireWord;

/** Whether the user named a thing or the agent chose it. */
public enum InvocationType implements WireWord {
  EXPLICIT("explicit"),
  IMPLICIT("implicit");

  private final String word;

  InvocationType(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
