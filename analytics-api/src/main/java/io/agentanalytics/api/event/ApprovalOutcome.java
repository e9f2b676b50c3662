package io.agentanalytics.api.event;

import io.agentanalytics.api.protocol.WireWord;

/**
 * Outcome of the last review of an item. {@code not_needed}, {@code config_allowed} and {@code
 * policy_forbidden} are in the value set, but no rule gives them.
 */
public enum ApprovalOutcome implements WireWord {
  UNKNOWN("unknown"),
  NOT_NEEDED("not_needed"),
  CONFIG_ALLOWED("config_allowed"),
  POLICY_FORBIDDEN("policy_forbidden"),
  GUARDIAN_APPROVED("guardian_approved"),
  GUARDIAN_DENIED("guardian_denied"),
  GUARDIAN_ABORTED("guardian_aborted"),
  USER_APPROVED("user_approved"),
  USER_APPROVED_FOR_SESSION("user_approved_for_session"),
  USER_DENIED("user_denied"),
  USER_ABORTED("user_aborted");

  private final String word;

  ApprovalOutcome(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
