package io.agentanalytics.api.fact;

import io.agentanalytics.api.protocol.WireWord;

/** Collaboration mode of a turn; every other mode on the wire counts as default. */
public enum CollaborationMode implements WireWord {
  PLAN("plan"),
  DEFAULT("default");

  private final String word;

  CollaborationMode(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
