package io.agentanalytics.api.protocol;

/** The guardian's estimate of the risk. */
public enum RiskLevel implements WireWord {
  LOW("low"),
  MEDIUM("medium"),
  HIGH("high"),
  CRITICAL("critical");

  private final String word;

  RiskLevel(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
