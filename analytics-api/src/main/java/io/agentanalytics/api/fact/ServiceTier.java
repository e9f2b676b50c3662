package io.agentanalytics.api.fact;

import io.agentanalytics.api.protocol.WireWord;

/** Service tier of a turn. */
public enum ServiceTier implements WireWord {
  DEFAULT("default"),
  FAST("fast"),
  FLEX("flex");

  private final String word;

  ServiceTier(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
