package io.agentanalytics.api.fact;

import io.agentanalytics.api.protocol.WireWord;

/** What a compaction keeps. */
public enum CompactionStrategy implements WireWord {
  MEMENTO("memento"),
  PREFIX_COMPACTION("prefix_compaction");

  private final String word;

  CompactionStrategy(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
