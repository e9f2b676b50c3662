package io.agentanalytics.api.protocol;

/** Who asked for a thread, as the client or the server declared it. */
public enum ThreadSource implements WireWord {
  USER("user"),
  SUBAGENT("subagent"),
  MEMORY_CONSOLIDATION("memory_consolidation");

  private final String word;

  ThreadSource(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
