package io.agentanalytics.api.fact;

import io.agentanalytics.api.protocol.WireWord;

/** Where a hook was configured. */
public enum HookSource implements WireWord {
  SYSTEM("system"),
  USER("user"),
  PROJECT("project"),
  MDM("mdm"),
  SESSION_FLAGS("session_flags"),
  PLUGIN("plugin"),
  CLOUD_REQUIREMENTS("cloud_requirements"),
  CLOUD_MANAGED_CONFIG("cloud_managed_config"),
  LEGACY_MANAGED_CONFIG_FILE("legacy_managed_config_file"),
  LEGACY_MANAGED_CONFIG_MDM("legacy_managed_config_mdm"),
  UNKNOWN("unknown");

  private final String word;

  HookSource(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
