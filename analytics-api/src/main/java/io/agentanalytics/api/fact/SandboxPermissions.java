package io.agentanalytics.api.fact;

import io.agentanalytics.api.protocol.WireWord;

/** Which permissions a command asked for. */
public enum SandboxPermissions implements WireWord {
  USE_DEFAULT("use_default"),
  REQUIRE_ESCALATED("require_escalated"),
  WITH_ADDITIONAL_PERMISSIONS("with_additional_permissions");

  private final String word;

  SandboxPermissions(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
