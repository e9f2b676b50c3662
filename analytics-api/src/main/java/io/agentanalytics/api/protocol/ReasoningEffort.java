package io.agentanalytics.api.protocol;

/** How hard the model is asked to think. */
public enum ReasoningEffort implements WireWord {
  NONE("none"),
  MINIMAL("minimal"),
  LOW("low"),
  MEDIUM("medium"),
  HIGH("high"),
  XHIGH("xhigh");

  private final String word;

  ReasoningEffort(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
