package io.agentanalytics.api.fact;

import io.agentanalytics.api.protocol.WireWord;

/** How a model summarises its reasoning. */
public enum ReasoningSummary implements WireWord {
  AUTO("auto"),
  CONCISE("concise"),
  DETAILED("detailed"),
  NONE("none");

  private final String word;

  ReasoningSummary(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
