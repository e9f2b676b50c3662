package io.agentanalytics.api.protocol;

/** What a web search did (protocol.md 6.2). An unknown word counts as {@code other}. */
public enum WebSearchActionType implements WireWord {
  SEARCH("search"),
  OPEN_PAGE("openPage"),
  FIND_IN_PAGE("findInPage"),
  OTHER("other");

  private final String word;

  WebSearchActionType(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
