package io.agentanalytics.core.protocol;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** The skills that can be used in a working directory, in the order of the server. */
public record SkillsOfFolder(String cwd, List<ListedSkill> skills) {
  public SkillsOfFolder {
    requireNonNull(cwd, "cwd");
    skills = List.copyOf(skills);
  }
}
