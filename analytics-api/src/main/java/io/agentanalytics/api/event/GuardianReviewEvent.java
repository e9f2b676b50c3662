package io.agentanalytics.api.event;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.fact.GuardianReview;
import io.agentanalytics.api.fact.RuntimeInfo;

/**
 * An automatic review ended (events.md 3.3).
 *
 * @param review its members stand on the level of the event
 */
public record GuardianReviewEvent(
    AppServerClient appServerClient, RuntimeInfo runtime, GuardianReview review)
    implements AnalyticsEvent {
  public GuardianReviewEvent {
    requireNonNull(appServerClient, "appServerClient");
    requireNonNull(runtime, "runtime");
    requireNonNull(review, "review");
  }

  @Override
  public String eventType() {
    return EventType.GUARDIAN_REVIEW.word();
  }
}
