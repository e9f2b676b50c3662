package io.agentanalytics.api.fact;

import io.agentanalytics.api.protocol.WireWord;

/** The verdict of the guardian. */
public enum GuardianOutcome implements WireWord {
  ALLOW("allow"),
  DENY("deny");

  private final String word;

  GuardianOutcome(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
