package io.agentanalytics.api.protocol;

/** What a part of a command does, as the app-server understood it (protocol.md 6.2). */
public enum CommandActionType implements WireWord {
  READ("read"),
  LIST_FILES("listFiles"),
  SEARCH("search"),
  UNKNOWN("unknown");

  private final String word;

  CommandActionType(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
