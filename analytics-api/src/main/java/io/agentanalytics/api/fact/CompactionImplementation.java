package io.agentanalytics.api.fact;

import io.agentanalytics.api.protocol.WireWord;

/** How a compaction was done: by a plain model call or by the compaction endpoint. */
public enum CompactionImplementation implements WireWord {
  RESPONSES("responses"),
  RESPONSES_COMPACT("responses_compact");

  private final String word;

  CompactionImplementation(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
