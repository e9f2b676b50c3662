package io.agentanalytics.api.fact;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A skill was used (facts.md 4.7).
 *
 * @param skillPath path of the skill file
 */
public record SkillInvocation(
    String skillName,
    SkillScope skillScope,
    String skillPath,
    Optional<String> pluginId,
    InvocationType invocationType) {
  public SkillInvocation {
    requireNonNull(skillName, "skillName");
    requireNonNull(skillScope, "skillScope");
    requireNonNull(skillPath, "skillPath");
    requireNonNull(pluginId, "pluginId");
    requireNonNull(invocationType, "invocationType");
  }
}
