package io.agentanalytics.api.event;

import io.agentanalytics.api.protocol.WireWord;

/** How a tool item ended. No rule gives {@code interrupted}. */
public enum ToolTerminalStatus implements WireWord {
  COMPLETED("completed"),
  FAILED("failed"),
  REJECTED("rejected"),
  INTERRUPTED("interrupted");

  private final String word;

  ToolTerminalStatus(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
