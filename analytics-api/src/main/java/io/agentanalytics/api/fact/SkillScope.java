package io.agentanalytics.api.fact;

import io.agentanalytics.api.protocol.WireWord;

/** Where a skill lives. */
public enum SkillScope implements WireWord {
  USER("user"),
  REPO("repo"),
  SYSTEM("system"),
  ADMIN("admin");

  private final String word;

  SkillScope(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
