package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * {@code item/autoApprovalReview/completed} (protocol.md 8.4).
 *
 * @param targetItemId empty for network reviews
 * @param startedAtMs ms since the Unix epoch; may be negative on the wire
 * @param completedAtMs ms since the Unix epoch; may be negative on the wire
 */
public record AutoReviewCompletedNotification(
    String threadId,
    String turnId,
    String reviewId,
    Optional<String> targetItemId,
    long startedAtMs,
    long completedAtMs,
    AutoReview review,
    GuardianAction action)
    implements ServerNotification {
  public AutoReviewCompletedNotification {
    requireNonNull(threadId, "threadId");
    requireNonNull(turnId, "turnId");
    requireNonNull(reviewId, "reviewId");
    requireNonNull(targetItemId, "targetItemId");
    requireNonNull(review, "review");
    requireNonNull(action, "action");
  }

  @Override
  public String method() {
    return "item/autoApprovalReview/completed";
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.autoReviewCompleted(this);
  }
}
