package io.agentanalytics.api.fact;

import io.agentanalytics.api.protocol.WireWord;

/** In which session the guardian worked. */
public enum GuardianSessionKind implements WireWord {
  TRUNK_NEW("trunk_new"),
  TRUNK_REUSED("trunk_reused"),
  EPHEMERAL_FORKED("ephemeral_forked");

  private final String word;

  GuardianSessionKind(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
