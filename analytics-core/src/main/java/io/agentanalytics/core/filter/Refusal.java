package io.agentanalytics.core.filter;

import io.agentanalytics.api.protocol.WireWord;

/** Why a fact does not reach the reducer. */
public enum Refusal implements WireWord {
  /** Analytics does not follow messages of this method. */
  OTHER_METHOD("other_method"),
  /** The fact lists nothing. */
  EMPTY_LIST("empty_list"),
  /** The app or plugin has been reported for this turn. */
  REPEATED_USE("repeated_use");

  private final String word;

  Refusal(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
