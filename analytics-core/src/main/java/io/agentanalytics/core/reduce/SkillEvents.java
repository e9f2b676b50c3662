package io.agentanalytics.core.reduce;

import io.agentanalytics.api.event.SkillInvocationEvent;
import io.agentanalytics.api.fact.SkillIdentity;
import io.agentanalytics.api.fact.SkillInvocation;
import io.agentanalytics.api.fact.SkillInvoked;
import io.agentanalytics.api.fact.TrackingContext;
import io.agentanalytics.core.repository.SkillIds;
import java.util.Optional;

/** Skills that were used (reduction.md 8, 8.2). */
final class SkillEvents {
  private final ConnectionReducer connections;

  SkillEvents(ConnectionReducer connections) {
    this.connections = connections;
  }

  void invoked(SkillInvoked fact, Output out) {
    TrackingContext tracking = fact.tracking();
    for (SkillInvocation skill : fact.invocations()) {
      Optional<SkillIdentity> found = out.lookedUp().skill(skill.skillPath(), skill.skillName());
      out.emit(
          SkillInvocationEvent.builder()
              .skillId(
                  found
                      .map(SkillIdentity::skillId)
                      .orElseGet(() -> SkillIds.personal(skill.skillPath(), skill.skillName())))
              .skillName(skill.skillName())
              .productClientId(connections.originator())
              .skillScope(skill.skillScope())
              .pluginId(skill.pluginId())
              .repoUrl(found.flatMap(SkillIdentity::repoUrl))
              .threadId(tracking.threadId())
              .turnId(tracking.turnId())
              .invokeType(skill.invocationType())
              .modelSlug(tracking.modelSlug())
              .build());
    }
  }
}
