package io.agentanalytics.api.fact;

import io.agentanalytics.api.protocol.WireWord;

/** What the guardian decided. */
public enum GuardianDecision implements WireWord {
  APPROVED("approved"),
  DENIED("denied"),
  ABORTED("aborted");

  private final String word;

  GuardianDecision(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
