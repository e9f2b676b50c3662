package io.agentanalytics.api.fact;

import io.agentanalytics.api.protocol.WireWord;

/** Why a turn/start or turn/steer failed (facts.md 3.4). */
public enum RejectionReason implements WireWord {
  NO_ACTIVE_TURN("no_active_turn"),
  EXPECTED_TURN_MISMATCH("expected_turn_mismatch"),
  NON_STEERABLE_REVIEW("non_steerable_review"),
  NON_STEERABLE_COMPACT("non_steerable_compact"),
  EMPTY_INPUT("empty_input"),
  INPUT_TOO_LARGE("input_too_large");

  private final String word;

  RejectionReason(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
