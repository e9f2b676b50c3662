package io.agentanalytics.api.fact;

import io.agentanalytics.api.protocol.WireWord;

/** What started a compaction. */
public enum CompactionTrigger implements WireWord {
  MANUAL("manual"),
  AUTO("auto");

  private final String word;

  CompactionTrigger(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
