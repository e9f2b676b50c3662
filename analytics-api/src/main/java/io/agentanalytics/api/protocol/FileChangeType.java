package io.agentanalytics.api.protocol;

/** What happens to a file (protocol.md 6.2). */
public enum FileChangeType implements WireWord {
  ADD("add"),
  DELETE("delete"),
  UPDATE("update");

  private final String word;

  FileChangeType(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
