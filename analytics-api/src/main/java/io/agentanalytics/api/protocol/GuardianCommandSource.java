package io.agentanalytics.api.protocol;

/** Which tool a reviewed command came from (protocol.md 8.4). */
public enum GuardianCommandSource implements WireWord {
  SHELL("shell"),
  UNIFIED_EXEC("unifiedExec");

  private final String word;

  GuardianCommandSource(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
