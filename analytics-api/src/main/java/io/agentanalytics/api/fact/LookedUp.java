package io.agentanalytics.api.fact;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What was looked up for a fact on the machine of the watched process, as data: reduction never
 * looks itself, and a replay elsewhere gives the same result (facts.md 2). What is missing was not
 * looked up, or could not be found: events say then what the reference says without git.
 *
 * @param repositoryHash of the working directory of a turn, 40 hex digits (accepted-lines.md 6)
 * @param skills of the skills that a fact names
 * @param environment of the process, for the sandbox of a turn (reduction.md 7.2)
 */
public record LookedUp(
    Optional<String> repositoryHash,
    List<SkillIdentity> skills,
    Optional<ProcessEnvironment> environment) {
  /** Nothing was looked up. */
  public static final LookedUp NOTHING =
      new LookedUp(Optional.empty(), List.of(), Optional.empty());

  public LookedUp {
    requireNonNull(repositoryHash, "repositoryHash");
    skills = List.copyOf(skills);
    requireNonNull(environment, "environment");
  }

  /** What was found about skills. */
  public static LookedUp ofSkills(List<SkillIdentity> skills) {
    return new LookedUp(Optional.empty(), skills, Optional.empty());
  }

  /** What was found about a skill. */
  public Optional<SkillIdentity> skill(String path, String name) {
    return skills.stream()
        .filter(skill -> skill.skillPath().equals(path) && skill.skillName().equals(name))
        .findFirst();
  }

  /** Whether there is nothing to carry. */
  public boolean isNothing() {
    return equals(NOTHING);
  }
}
