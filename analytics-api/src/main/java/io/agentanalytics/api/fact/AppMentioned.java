package io.agentanalytics.api.fact;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** Apps were mentioned in a turn; an empty list is not recorded (facts.md 4.8). */
public record AppMentioned(TrackingContext tracking, List<AppInvocation> mentions)
    implements AnalyticsFact {
  public AppMentioned {
    requireNonNull(tracking, "tracking");
    mentions = List.copyOf(mentions);
  }

  @Override
  public FactType type() {
    return FactType.APP_MENTIONED;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.appMentioned(this);
  }
}
