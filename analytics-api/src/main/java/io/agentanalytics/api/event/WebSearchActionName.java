package io.agentanalytics.api.event;

import io.agentanalytics.api.protocol.WireWord;

/** What a web search did, as events spell it. */
public enum WebSearchActionName implements WireWord {
  SEARCH("search"),
  OPEN_PAGE("open_page"),
  FIND_IN_PAGE("find_in_page"),
  OTHER("other");

  private final String word;

  WebSearchActionName(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
