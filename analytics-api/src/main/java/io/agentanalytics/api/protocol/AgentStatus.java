package io.agentanalytics.api.protocol;

/** How a spawned agent stands (protocol.md 6.2). */
public enum AgentStatus implements WireWord {
  PENDING_INIT("pendingInit"),
  RUNNING("running"),
  INTERRUPTED("interrupted"),
  COMPLETED("completed"),
  ERRORED("errored"),
  SHUTDOWN("shutdown"),
  NOT_FOUND("notFound");

  private final String word;

  AgentStatus(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
