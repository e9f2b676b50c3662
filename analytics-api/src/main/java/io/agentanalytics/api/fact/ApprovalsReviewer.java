package io.agentanalytics.api.fact;

import io.agentanalytics.api.protocol.WireWord;

/**
 * Who answers approval requests. On the wire {@code auto_review} is another name of {@code
 * guardian_subagent}.
 */
public enum ApprovalsReviewer implements WireWord {
  USER("user"),
  GUARDIAN_SUBAGENT("guardian_subagent");

  private final String word;

  ApprovalsReviewer(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
