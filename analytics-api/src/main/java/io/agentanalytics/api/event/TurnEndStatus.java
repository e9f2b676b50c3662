package io.agentanalytics.api.event;

import io.agentanalytics.api.protocol.WireWord;

/** How a turn ended. */
public enum TurnEndStatus implements WireWord {
  COMPLETED("completed"),
  FAILED("failed"),
  INTERRUPTED("interrupted");

  private final String word;

  TurnEndStatus(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
