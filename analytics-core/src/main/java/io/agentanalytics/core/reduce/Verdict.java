package io.agentanalytics.core.reduce;

import io.agentanalytics.api.event.ApprovalOutcome;
import io.agentanalytics.api.event.ReviewResolution;
import io.agentanalytics.api.event.ReviewStatus;
import io.agentanalytics.api.event.Reviewer;
import io.agentanalytics.api.fact.EffectivePermissionsApprovalResponse;
import io.agentanalytics.api.protocol.ApprovalDecision;
import io.agentanalytics.api.protocol.AutoReviewStatus;
import io.agentanalytics.api.protocol.PermissionScope;
import java.util.Optional;

/** How a review ended and what it changed for later (reduction.md 5.2 to 5.4). */
record Verdict(ReviewStatus status, ReviewResolution resolution) {
  static final Verdict ABORTED = new Verdict(ReviewStatus.ABORTED, ReviewResolution.NONE);

  static Verdict of(ApprovalDecision decision) {
    return switch (decision) {
      case ACCEPT -> new Verdict(ReviewStatus.APPROVED, ReviewResolution.NONE);
      case ACCEPT_FOR_SESSION ->
          new Verdict(ReviewStatus.APPROVED, ReviewResolution.SESSION_APPROVAL);
      case ACCEPT_WITH_EXEC_POLICY_AMENDMENT ->
          new Verdict(ReviewStatus.APPROVED, ReviewResolution.EXEC_POLICY_AMENDMENT);
      case ALLOW_NETWORK_RULE ->
          new Verdict(ReviewStatus.APPROVED, ReviewResolution.NETWORK_POLICY_AMENDMENT);
      case DENY_NETWORK_RULE ->
          new Verdict(ReviewStatus.DENIED, ReviewResolution.NETWORK_POLICY_AMENDMENT);
      case DECLINE -> new Verdict(ReviewStatus.DENIED, ReviewResolution.NONE);
      case CANCEL -> ABORTED;
    };
  }

  static Verdict of(EffectivePermissionsApprovalResponse answer) {
    if (answer.permissions().network().isEmpty() && answer.permissions().fileSystem().isEmpty()) {
      return new Verdict(ReviewStatus.DENIED, ReviewResolution.NONE);
    }
    return new Verdict(
        ReviewStatus.APPROVED,
        answer.scope() == PermissionScope.SESSION
            ? ReviewResolution.SESSION_APPROVAL
            : ReviewResolution.NONE);
  }

  /** Empty while the review is still running. */
  static Optional<Verdict> of(AutoReviewStatus status) {
    return switch (status) {
      case IN_PROGRESS -> Optional.empty();
      case APPROVED -> Optional.of(new Verdict(ReviewStatus.APPROVED, ReviewResolution.NONE));
      case DENIED -> Optional.of(new Verdict(ReviewStatus.DENIED, ReviewResolution.NONE));
      case TIMED_OUT -> Optional.of(new Verdict(ReviewStatus.TIMED_OUT, ReviewResolution.NONE));
      case ABORTED -> Optional.of(ABORTED);
    };
  }

  /** What the item's own event says of it. */
  ApprovalOutcome outcome(Reviewer reviewer) {
    boolean guardian = reviewer == Reviewer.GUARDIAN;
    return switch (status) {
      case APPROVED -> {
        if (guardian) {
          yield ApprovalOutcome.GUARDIAN_APPROVED;
        }
        yield resolution == ReviewResolution.SESSION_APPROVAL
            ? ApprovalOutcome.USER_APPROVED_FOR_SESSION
            : ApprovalOutcome.USER_APPROVED;
      }
      case DENIED -> guardian ? ApprovalOutcome.GUARDIAN_DENIED : ApprovalOutcome.USER_DENIED;
      case ABORTED, TIMED_OUT ->
          guardian ? ApprovalOutcome.GUARDIAN_ABORTED : ApprovalOutcome.USER_ABORTED;
    };
  }
}
