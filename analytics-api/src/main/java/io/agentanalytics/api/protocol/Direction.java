package io.agentanalytics.api.protocol;

/** Who sent a message. */
public enum Direction implements WireWord {
  CLIENT("client"),
  SERVER("server");

  private final String word;

  Direction(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
