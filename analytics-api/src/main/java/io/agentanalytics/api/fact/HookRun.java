package io.agentanalytics.api.fact;

import static java.util.Objects.requireNonNull;

/** A hook ran (facts.md 4.10). */
public record HookRun(TrackingContext tracking, HookRunInfo hook) implements AnalyticsFact {
  public HookRun {
    requireNonNull(tracking, "tracking");
    requireNonNull(hook, "hook");
  }

  @Override
  public FactType type() {
    return FactType.HOOK_RUN;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.hookRun(this);
  }
}
