package io.agentanalytics.api.fact;

import io.agentanalytics.api.protocol.WireWord;

/** When the agent has to ask (facts.md 4.4). */
public sealed interface ApprovalPolicy {

  /** The value of {@code approval_policy} in events. */
  String label();

  /** A policy without settings. */
  enum Named implements ApprovalPolicy, WireWord {
    UNTRUSTED("untrusted"),
    ON_FAILURE("on-failure"),
    ON_REQUEST("on-request"),
    NEVER("never");

    private final String word;

    Named(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }

    @Override
    public String label() {
      return word;
    }
  }

  /** A policy that decides per kind of question. */
  record Granular(
      boolean sandboxApproval,
      boolean rules,
      boolean skillApproval,
      boolean requestPermissions,
      boolean mcpElicitations)
      implements ApprovalPolicy {
    @Override
    public String label() {
      return "granular";
    }
  }
}
