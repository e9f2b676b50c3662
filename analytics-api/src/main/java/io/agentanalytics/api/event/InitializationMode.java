package io.agentanalytics.api.event;

import io.agentanalytics.api.protocol.WireWord;

/** How a thread came into being. */
public enum InitializationMode implements WireWord {
  NEW("new"),
  FORKED("forked"),
  RESUMED("resumed");

  private final String word;

  InitializationMode(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
