package io.agentanalytics.api.event;

import io.agentanalytics.api.protocol.WireWord;

/** The sandbox of a turn, in one word (reduction.md 7). */
public enum SandboxPolicy implements WireWord {
  FULL_ACCESS("full_access"),
  EXTERNAL_SANDBOX("external_sandbox"),
  READ_ONLY("read_only"),
  WORKSPACE_WRITE("workspace_write");

  private final String word;

  SandboxPolicy(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
