package io.agentanalytics.api.fact;

import io.agentanalytics.api.protocol.WireWord;

/** Which tool a reviewed command came from. */
public enum ReviewedCommandSource implements WireWord {
  SHELL("shell"),
  UNIFIED_EXEC("unified_exec");

  private final String word;

  ReviewedCommandSource(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
