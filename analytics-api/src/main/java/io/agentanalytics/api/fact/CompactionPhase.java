package io.agentanalytics.api.fact;

import io.agentanalytics.api.protocol.WireWord;

/** Where in a turn a compaction happened. */
public enum CompactionPhase implements WireWord {
  STANDALONE_TURN("standalone_turn"),
  PRE_TURN("pre_turn"),
  MID_TURN("mid_turn");

  private final String word;

  CompactionPhase(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
