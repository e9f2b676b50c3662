package io.agentanalytics.api.event;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.fact.InvocationType;
import io.agentanalytics.api.fact.SkillScope;
import java.util.Optional;

/**
 * A skill was used (events.md 3.1).
 *
 * @param skillId SHA-1 in hex (reduction.md 8.2)
 * @param productClientId process-wide originator
 * @param repoUrl fetch URL of origin as it is
 */
public record SkillInvocationEvent(
    String skillId,
    String skillName,
    String productClientId,
    SkillScope skillScope,
    Optional<String> pluginId,
    Optional<String> repoUrl,
    String threadId,
    String turnId,
    InvocationType invokeType,
    String modelSlug)
    implements AnalyticsEvent {
  public SkillInvocationEvent {
    requireNonNull(skillId, "skillId");
    requireNonNull(skillName, "skillName");
    requireNonNull(productClientId, "productClientId");
    requireNonNull(skillScope, "skillScope");
    requireNonNull(pluginId, "pluginId");
    requireNonNull(repoUrl, "repoUrl");
    requireNonNull(threadId, "threadId");
    requireNonNull(turnId, "turnId");
    requireNonNull(invokeType, "invokeType");
    requireNonNull(modelSlug, "modelSlug");
  }

  @Override
  public String eventType() {
    return EventType.SKILL_INVOCATION.word();
  }
}
