package io.agentanalytics.api.protocol;

/** The collaboration tools (protocol.md 6.2). */
public enum CollabTool implements WireWord {
  SPAWN_AGENT("spawnAgent"),
  SEND_INPUT("sendInput"),
  RESUME_AGENT("resumeAgent"),
  WAIT("wait"),
  CLOSE_AGENT("closeAgent");

  private final String word;

  CollabTool(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
