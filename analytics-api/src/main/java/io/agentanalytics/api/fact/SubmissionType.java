package io.agentanalytics.api.fact;

import io.agentanalytics.api.protocol.WireWord;

/** How a turn was submitted. */
public enum SubmissionType implements WireWord {
  DEFAULT("default"),
  QUEUED("queued");

  private final String word;

  SubmissionType(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
