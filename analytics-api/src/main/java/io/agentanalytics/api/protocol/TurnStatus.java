package io.agentanalytics.api.protocol;

/** How a turn stands (protocol.md 5.2). */
public enum TurnStatus implements WireWord {
  COMPLETED("completed"),
  INTERRUPTED("interrupted"),
  FAILED("failed"),
  IN_PROGRESS("inProgress");

  private final String word;

  TurnStatus(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
