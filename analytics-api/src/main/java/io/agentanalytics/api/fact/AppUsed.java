package io.agentanalytics.api.fact;

import static java.util.Objects.requireNonNull;

/** An app was used (facts.md 4.9). */
public record AppUsed(TrackingContext tracking, AppInvocation app) implements AnalyticsFact {
  public AppUsed {
    requireNonNull(tracking, "tracking");
    requireNonNull(app, "app");
  }

  @Override
  public FactType type() {
    return FactType.APP_USED;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.appUsed(this);
  }
}
