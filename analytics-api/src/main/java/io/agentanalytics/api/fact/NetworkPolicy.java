package io.agentanalytics.api.fact;

import io.agentanalytics.api.protocol.WireWord;

/** Whether a sandbox lets the agent use the network. */
public enum NetworkPolicy implements WireWord {
  RESTRICTED("restricted"),
  ENABLED("enabled");

  private final String word;

  NetworkPolicy(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
