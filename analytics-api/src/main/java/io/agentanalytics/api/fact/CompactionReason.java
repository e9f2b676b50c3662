package io.agentanalytics.api.fact;

import io.agentanalytics.api.protocol.WireWord;

/** Why a compaction was needed. */
public enum CompactionReason implements WireWord {
  USER_REQUESTED("user_requested"),
  CONTEXT_LIMIT("context_limit"),
  MODEL_DOWNSHIFT("model_downshift");

  private final String word;

  CompactionReason(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
