package io.agentanalytics.core.protocol;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.fact.SkillScope;
import io.agentanalytics.api.protocol.Word;
import java.util.Optional;

/**
 * A skill as the server lists it.
 *
 * @param path of the skill file
 * @param pluginId not told by 0.131
 */
public record ListedSkill(
    String name,
    String path,
    Word<SkillScope> scope,
    Optional<Boolean> enabled,
    Optional<String> pluginId) {
  public ListedSkill {
    requireNonNull(name, "name");
    requireNonNull(path, "path");
    requireNonNull(scope, "scope");
    requireNonNull(enabled, "enabled");
    requireNonNull(pluginId, "pluginId");
  }

  /** Whether it can be used, as far as the listing tells. */
  public boolean isEnabled() {
    return enabled.orElse(true);
  }
}
