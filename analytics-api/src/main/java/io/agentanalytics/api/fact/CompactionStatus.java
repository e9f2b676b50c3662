package io.agentanalytics.api.fact;

import io.agentanalytics.api.protocol.WireWord;

/** How a compaction ended. */
public enum CompactionStatus implements WireWord {
  COMPLETED("completed"),
  FAILED("failed"),
  INTERRUPTED("interrupted");

  private final String word;

  CompactionStatus(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
