package io.agentanalytics.api.fact;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** Skills were used in a turn; an empty list is not recorded (facts.md 4.7). */
public record SkillInvoked(TrackingContext tracking, List<SkillInvocation> invocations)
    implements AnalyticsFact {
  public SkillInvoked {
    requireNonNull(tracking, "tracking");
    invocations = List.copyOf(invocations);
  }

  @Override
  public FactType type() {
    return FactType.SKILL_INVOKED;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.skillInvoked(this);
  }
}
