package io.agentanalytics.api.event;

import io.agentanalytics.api.protocol.WireWord;

/** Who reviewed. */
public enum Reviewer implements WireWord {
  GUARDIAN("guardian"),
  USER("user");

  private final String word;

  Reviewer(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
