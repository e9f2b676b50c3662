package io.agentanalytics.api.protocol;

/** The three requests that open a thread. */
public enum ThreadMethod implements WireWord {
  START("thread/start"),
  RESUME("thread/resume"),
  FORK("thread/fork");

  private final String word;

  ThreadMethod(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
