package io.agentanalytics.api.protocol;

/** How long a granted permission lasts. */
public enum PermissionScope implements WireWord {
  TURN("turn"),
  SESSION("session");

  private final String word;

  PermissionScope(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
