package io.agentanalytics.api.protocol;

/** Who started a command (protocol.md 6.2). */
public enum CommandSource implements WireWord {
  AGENT("agent"),
  USER_SHELL("userShell"),
  UNIFIED_EXEC_STARTUP("unifiedExecStartup"),
  UNIFIED_EXEC_INTERACTION("unifiedExecInteraction");

  private final String word;

  CommandSource(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
