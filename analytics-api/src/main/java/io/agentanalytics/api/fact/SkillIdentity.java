package io.agentanalytics.api.fact;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What was found out about the file of a skill (reduction.md 8.2).
 *
 * @param skillPath as in the fact
 * @param skillName as in the fact
 * @param skillId 40 hex digits; computed from the address of the repository as git has it
 * @param repoUrl the address of {@code origin} without credentials; empty for a skill that belongs
 *     to no repository with one
 */
public record SkillIdentity(
    String skillPath, String skillName, String skillId, Optional<String> repoUrl) {
  public SkillIdentity {
    requireNonNull(skillPath, "skillPath");
    requireNonNull(skillName, "skillName");
    requireNonNull(skillId, "skillId");
    requireNonNull(repoUrl, "repoUrl");
  }
}
