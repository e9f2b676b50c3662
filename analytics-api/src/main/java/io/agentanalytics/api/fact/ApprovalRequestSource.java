package io.agentanalytics.api.fact;

import io.agentanalytics.api.protocol.WireWord;

/** Which agent asked the guardian. */
public enum ApprovalRequestSource implements WireWord {
  MAIN_TURN("main_turn"),
  DELEGATED_SUBAGENT("delegated_subagent");

  private final String word;

  ApprovalRequestSource(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
