package io.agentanalytics.api.protocol;

/** How far the guardian thinks that the user has authorised an action. */
public enum UserAuthorization implements WireWord {
  UNKNOWN("unknown"),
  LOW("low"),
  MEDIUM("medium"),
  HIGH("high");

  private final String word;

  UserAuthorization(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
