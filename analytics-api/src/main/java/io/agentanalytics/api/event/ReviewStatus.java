package io.agentanalytics.api.event;

import io.agentanalytics.api.protocol.WireWord;

/** How a review ended. */
public enum ReviewStatus implements WireWord {
  APPROVED("approved"),
  DENIED("denied"),
  ABORTED("aborted"),
  TIMED_OUT("timed_out");

  private final String word;

  ReviewStatus(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
