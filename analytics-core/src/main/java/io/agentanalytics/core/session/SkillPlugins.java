package io.agentanalytics.core.session;

import io.agentanalytics.api.fact.InvocationType;
import io.agentanalytics.api.fact.PluginId;
import io.agentanalytics.api.fact.SkillInvocation;
import io.agentanalytics.core.session.SkillCatalog.Skill;
import java.util.Optional;

/**
 * Which plugin a skill comes from. 0.131 does not list it, but the name of such a skill begins with
 * that of its plugin.
 */
final class SkillPlugins {
  private final PluginCatalog plugins;

  SkillPlugins(PluginCatalog plugins) {
    this.plugins = plugins;
  }

  SkillInvocation invocation(Skill skill, InvocationType type) {
    return new SkillInvocation(skill.name(), skill.scope(), skill.path(), pluginId(skill), type);
  }

  private Optional<String> pluginId(Skill skill) {
    int colon = skill.name().indexOf(':');
    return skill
        .pluginId()
        .or(
            () ->
                colon < 0
                    ? Optional.empty()
                    : plugins.named(skill.name().substring(0, colon)).map(PluginId::toString));
  }
}
