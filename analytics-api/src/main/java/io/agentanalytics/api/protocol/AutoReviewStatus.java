package io.agentanalytics.api.protocol;

/** Outcome of an automatic review (protocol.md 8.4). */
public enum AutoReviewStatus implements WireWord {
  IN_PROGRESS("inProgress"),
  APPROVED("approved"),
  DENIED("denied"),
  TIMED_OUT("timedOut"),
  ABORTED("aborted");

  private final String word;

  AutoReviewStatus(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
