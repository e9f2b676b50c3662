package io.agentanalytics.api.event;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.fact.RuntimeInfo;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Somebody decided about an action of the agent: who, why it was asked, how long it waited, how it
 * ended (events.md 3.18).
 *
 * @param reviewId {@code user:<request id>} for users
 * @param startedAtMs ms since the Unix epoch
 * @param completedAtMs ms since the Unix epoch
 * @param durationMs waiting time in ms; empty when it would be negative
 */
public record ReviewEvent(
    String threadId,
    String turnId,
    Optional<String> itemId,
    String reviewId,
    AppServerClient appServerClient,
    RuntimeInfo runtime,
    ThreadOrigin origin,
    SubjectKind subjectKind,
    String subjectName,
    Reviewer reviewer,
    ReviewTrigger trigger,
    ReviewStatus status,
    ReviewResolution resolution,
    long startedAtMs,
    long completedAtMs,
    OptionalLong durationMs)
    implements AnalyticsEvent {
  public ReviewEvent {
    requireNonNull(threadId, "threadId");
    requireNonNull(turnId, "turnId");
    requireNonNull(itemId, "itemId");
    requireNonNull(reviewId, "reviewId");
    requireNonNull(appServerClient, "appServerClient");
    requireNonNull(runtime, "runtime");
    requireNonNull(origin, "origin");
    requireNonNull(subjectKind, "subjectKind");
    requireNonNull(subjectName, "subjectName");
    requireNonNull(reviewer, "reviewer");
    requireNonNull(trigger, "trigger");
    requireNonNull(status, "status");
    requireNonNull(resolution, "resolution");
    requireNonNull(durationMs, "durationMs");
  }

  @Override
  public String eventType() {
    return EventType.REVIEW.word();
  }
}
