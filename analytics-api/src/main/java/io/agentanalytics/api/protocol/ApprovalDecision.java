package io.agentanalytics.api.protocol;

/**
 * What a client answered to an approval request (protocol.md 8.2). A file change knows only the
 * four plain ones.
 */
public enum ApprovalDecision implements WireWord {
  ACCEPT("accept"),
  ACCEPT_FOR_SESSION("acceptForSession"),
  /** Accepted, and a rule was added so that the command is not asked for again. */
  ACCEPT_WITH_EXEC_POLICY_AMENDMENT("acceptWithExecpolicyAmendment"),
  /** A network rule with the action {@code allow}. */
  ALLOW_NETWORK_RULE("applyNetworkPolicyAmendment:allow"),
  /** A network rule with the action {@code deny}. */
  DENY_NETWORK_RULE("applyNetworkPolicyAmendment:deny"),
  DECLINE("decline"),
  CANCEL("cancel");

  private final String word;

  ApprovalDecision(String word) {
    this.word = word;
  }

  /**
   * The plain word on the wire; for a network rule the member name and the action, since the wire
   * form is an object.
   */
  @Override
  public String word() {
    return word;
  }

  /** Whether the wire form is a plain string; the others are objects that carry an amendment. */
  public boolean isPlain() {
    return this == ACCEPT || this == ACCEPT_FOR_SESSION || this == DECLINE || this == CANCEL;
  }
}
