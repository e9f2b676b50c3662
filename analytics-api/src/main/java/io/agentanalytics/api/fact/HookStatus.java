package io.agentanalytics.api.fact;

import io.agentanalytics.api.protocol.WireWord;

/** How a hook run ended. */
public enum HookStatus implements WireWord {
  RUNNING("running"),
  COMPLETED("completed"),
  FAILED("failed"),
  BLOCKED("blocked"),
  STOPPED("stopped");

  private final String word;

  HookStatus(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
