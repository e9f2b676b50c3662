package io.agentanalytics.api;

import io.agentanalytics.api.protocol.WireWord;

/**
 * Which release of the agent software the events equal. It is the last step of reduction and
 * changes nothing before it.
 */
public enum Profile implements WireWord {
  /** The reference: accepted lines with their fingerprints, in chunks. */
  SEED("seed"),
  /**
   * What the released 0.131 sends: one accepted-lines event whose list of fingerprints is empty.
   */
  V0131("v0131");

  private final String word;

  Profile(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
