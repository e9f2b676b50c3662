package io.agentanalytics.api.fact;

import io.agentanalytics.api.protocol.WireWord;

/** How an automatic review ended. */
public enum GuardianTerminalStatus implements WireWord {
  APPROVED("approved"),
  DENIED("denied"),
  ABORTED("aborted"),
  TIMED_OUT("timed_out"),
  FAILED_CLOSED("failed_closed");

  private final String word;

  GuardianTerminalStatus(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
