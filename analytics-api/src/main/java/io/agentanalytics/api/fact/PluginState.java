package io.agentanalytics.api.fact;

import io.agentanalytics.api.protocol.WireWord;

/** What happened to a plugin. */
public enum PluginState implements WireWord {
  INSTALLED("installed"),
  UNINSTALLED("uninstalled"),
  ENABLED("enabled"),
  DISABLED("disabled");

  private final String word;

  PluginState(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
