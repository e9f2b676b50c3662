package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * {@code item/autoApprovalReview/started} (protocol.md 8.4); reduction ignores it.
 *
 * @param targetItemId empty for network reviews
 * @param startedAtMs ms since the Unix epoch; may be negative on the wire
 */
public record AutoReviewStartedNotification(
    String threadId,
    String turnId,
    String reviewId,
    Optional<String> targetItemId,
    long startedAtMs,
    AutoReview review,
    GuardianAction action)
    implements TurnNotification {
  public AutoReviewStartedNotification {
    requireNonNull(threadId, "threadId");
    requireNonNull(turnId, "turnId");
    requireNonNull(reviewId, "reviewId");
    requireNonNull(targetItemId, "targetItemId");
    requireNonNull(review, "review");
    requireNonNull(action, "action");
  }

  @Override
  public String method() {
    return "item/autoApprovalReview/started";
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.autoReviewStarted(this);
  }
}
