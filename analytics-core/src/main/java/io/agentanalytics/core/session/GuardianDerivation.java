package io.agentanalytics.core.session;

import io.agentanalytics.api.fact.ApprovalRequestSource;
import io.agentanalytics.api.fact.Confidence;
import io.agentanalytics.api.fact.GuardianReview;
import io.agentanalytics.api.fact.ReviewedAction;
import io.agentanalytics.api.protocol.AutoReview;
import io.agentanalytics.api.protocol.AutoReviewCompletedNotification;
import io.agentanalytics.api.protocol.Word;
import io.agentanalytics.core.catalog.EventProfile;
import io.agentanalytics.core.catalog.ReleaseTrait;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Automatic reviews, as far as the wire tells of them: nothing of the session that reviewed, and
 * only guesses about commands (wire-derivation.md 10).
 */
final class GuardianDerivation implements Derivation {
  private static final Duration REVIEW_TIMEOUT = Duration.ofSeconds(90);

  private final SessionThreads threads;
  private final Supplier<EventProfile> release;

  GuardianDerivation(SessionThreads threads, Supplier<EventProfile> release) {
    this.threads = threads;
    this.release = release;
  }

  @Override
  public void autoReviewed(
      Moment moment, AutoReviewCompletedNotification completed, boolean failed, Facts facts) {
    Optional<GuardianEnd> end =
        facts
            .meaning("review.status", completed.review().status())
            .flatMap(status -> GuardianEnd.of(status, failed));
    if (end.isEmpty() || completed.startedAtMs() < 0 || completed.completedAtMs() < 0) {
      return;
    }
    Optional<ReviewedAction> action = completed.action().accept(new ReviewedActions(facts));
    if (action.isPresent()) {
      boolean told = release.get().has(ReleaseTrait.GUARDIAN_DEFAULTS);
      facts.add(
          moment,
          told ? Confidence.MEDIUM : Confidence.LOW,
          review(completed, action.get(), end.get(), told));
    }
  }

  private GuardianReview review(
      AutoReviewCompletedNotification completed,
      ReviewedAction action,
      GuardianEnd end,
      boolean guessed) {
    GuardianReview.Builder review =
        GuardianReview.builder()
            .threadId(completed.threadId())
            .turnId(completed.turnId())
            .reviewId(completed.reviewId())
            .approvalRequestSource(ApprovalRequestSource.MAIN_TURN)
            .reviewedAction(action)
            .reviewedActionTruncated(false)
            .decision(end.decision())
            .terminalStatus(end.status())
            .reviewTimeout(REVIEW_TIMEOUT)
            .startedAt(Instant.ofEpochMilli(completed.startedAtMs()))
            .completedAt(Instant.ofEpochMilli(completed.completedAtMs()));
    completed.targetItemId().ifPresent(review::targetItemId);
    end.reason().ifPresent(review::failureReason);
    end.outcome().ifPresent(review::outcome);
    if (completed.completedAtMs() >= completed.startedAtMs()) {
      review.completionLatency(
          Duration.ofMillis(completed.completedAtMs() - completed.startedAtMs()));
    }
    if (end.isJudged()) {
      AutoReview told = completed.review();
      told.riskLevel().flatMap(Word::known).ifPresent(review::riskLevel);
      told.userAuthorization().flatMap(Word::known).ifPresent(review::userAuthorization);
    }
    if (guessed) {
      threads
          .settings(completed.threadId())
          .map(ThreadSettings::model)
          .ifPresent(review::guardianModel);
    }
    return review.build();
  }
}
