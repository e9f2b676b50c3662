package io.agentanalytics.core.reduce;

import io.agentanalytics.api.event.ApprovalOutcome;
import io.agentanalytics.api.event.ItemReviews;
import io.agentanalytics.api.event.Reviewer;

/** What the reviews of an item add up to (reduction.md 5.4); the last one decides the outcome. */
record ReviewSummary(ItemReviews reviews, boolean additionalPermissions, boolean networkAccess) {
  static final ReviewSummary NONE = new ReviewSummary(ItemReviews.NONE, false, false);

  ReviewSummary plus(Reviewer reviewer, ApprovalOutcome outcome, ReviewSubject subject) {
    long guardian = reviewer == Reviewer.GUARDIAN ? 1 : 0;
    return new ReviewSummary(
        new ItemReviews(
            reviews.reviewCount() + 1,
            reviews.guardianReviewCount() + guardian,
            reviews.userReviewCount() + 1 - guardian,
            outcome),
        additionalPermissions || subject.additionalPermissions(),
        networkAccess || subject.networkAccess());
  }
}
