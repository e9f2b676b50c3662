package io.agentanalytics.api.fact;

import io.agentanalytics.api.protocol.WireWord;

/** How the agent talks. */
public enum Personality implements WireWord {
  NONE("none"),
  FRIENDLY("friendly"),
  PRAGMATIC("pragmatic");

  private final String word;

  Personality(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
