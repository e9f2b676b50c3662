package io.agentanalytics.api.event;

import static java.util.Objects.requireNonNull;

/**
 * What the reviews of an item add up to (events.md 2.5).
 *
 * @param finalApprovalOutcome of the last review; {@code unknown} when there was none
 */
public record ItemReviews(
    long reviewCount,
    long guardianReviewCount,
    long userReviewCount,
    ApprovalOutcome finalApprovalOutcome) {
  public ItemReviews {
    requireNonNull(finalApprovalOutcome, "finalApprovalOutcome");
  }

  /** An item that nobody reviewed. */
  public static final ItemReviews NONE = new ItemReviews(0, 0, 0, ApprovalOutcome.UNKNOWN);
}
