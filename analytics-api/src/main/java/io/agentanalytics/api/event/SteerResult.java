package io.agentanalytics.api.event;

import io.agentanalytics.api.protocol.WireWord;

/** Whether a steer was taken. */
public enum SteerResult implements WireWord {
  ACCEPTED("accepted"),
  REJECTED("rejected");

  private final String word;

  SteerResult(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
