package io.agentanalytics.core.protocol;

import static java.util.Objects.requireNonNull;

/** {@code item/autoApprovalReview/completed}, for the part that no fact keeps. */
public record AutoReviewBody(ReviewText review) {
  public AutoReviewBody {
    requireNonNull(review, "review");
  }
}
