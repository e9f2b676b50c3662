package io.agentanalytics.core.reduce;

import io.agentanalytics.api.Diagnostic;
import io.agentanalytics.api.DiagnosticKind;
import io.agentanalytics.api.event.ReviewEvent;
import io.agentanalytics.api.event.Reviewer;
import io.agentanalytics.api.fact.EffectivePermissionsApprovalResponse;
import io.agentanalytics.api.fact.ServerRequest;
import io.agentanalytics.api.fact.ServerRequestAborted;
import io.agentanalytics.api.fact.ServerResponse;
import io.agentanalytics.api.protocol.ApprovalParams;
import io.agentanalytics.api.protocol.AutoReviewCompletedNotification;
import io.agentanalytics.api.protocol.CommandApprovalResult;
import io.agentanalytics.api.protocol.FileChangeApprovalResult;
import io.agentanalytics.api.protocol.RequestId;
import io.agentanalytics.core.catalog.EventProfile;
import io.agentanalytics.core.catalog.ReleaseTrait;
import io.agentanalytics.core.state.Retention;
import io.agentanalytics.core.state.StateIndex;
import io.agentanalytics.core.state.StateMap;
import io.agentanalytics.core.state.StateStore;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reviews by users and by the guardian, from question to verdict (reduction.md 5). */
final class ReviewReducer {
  private final ThreadView threads;
  private final Supplier<EventProfile> traits;
  private final StateMap<RequestId, Review> pending;
  private final StateIndex<String, RequestId, Review> pendingByTurn;
  private final StateMap<ItemKey, ReviewSummary> summaries;

  ReviewReducer(ThreadView threads, Supplier<EventProfile> traits, StateStore state) {
    this.threads = threads;
    this.traits = traits;
    this.pending = state.map("review", Retention.PENDING, RequestId.class, Review.class);
    this.pendingByTurn = pending.index((id, review) -> List.of(review.turnId()));
    this.summaries =
        state.map("review_summary", Retention.PENDING, ItemKey.class, ReviewSummary.class);
  }

  /** The server asks the user; each client that hears it has a fact of its own. */
  void requested(ServerRequest fact, Output out) {
    if (!(fact.params() instanceof ApprovalParams params) || params.startedAtMs() < 0) {
      return;
    }
    Review review =
        new Review(
            params.threadId(),
            params.turnId(),
            Optional.of(params.itemId()),
            "user:" + fact.requestId().text(),
            Reviewer.USER,
            ReviewSubject.of(params, isStdinReviewed()),
            params.startedAtMs());
    Review replaced = pending.get(fact.requestId());
    pending.put(fact.requestId(), review);
    if (replaced != null && !replaced.turnEnded() && !replaced.asksSameAs(review)) {
      out.report(
          Diagnostic.of(
              DiagnosticKind.UNANSWERED_REVIEW,
              "thread_id",
              replaced.threadId(),
              "turn_id",
              replaced.turnId(),
              "review_id",
              replaced.reviewId(),
              "item_id",
              replaced.itemId().orElse("")));
    }
  }

  private boolean isStdinReviewed() {
    return traits.get().has(ReleaseTrait.STDIN_REVIEWS);
  }

  /** A turn ended: what it asked and nobody answered readably is not waited for. */
  void turnEnded(String threadId, String turnId) {
    for (RequestId id : pendingByTurn.find(turnId)) {
      pending
          .find(id)
          .filter(review -> review.threadId().equals(threadId))
          .ifPresent(review -> pending.put(id, review.withEndedTurn()));
    }
  }

  /** Questions that wait for an answer. */
  List<StillOpen> open() {
    return pending.toMap().values().stream()
        .filter(review -> !review.turnEnded())
        .map(StillOpen::review)
        .toList();
  }

  /** The user decides; answers without a decision do not touch a review. */
  void answered(ServerResponse fact, Output out) {
    if (fact.result() instanceof CommandApprovalResult result) {
      finishPending(fact.requestId(), Verdict.of(result.decision()), fact.completedAtMs(), out);
    } else if (fact.result() instanceof FileChangeApprovalResult result) {
      finishPending(fact.requestId(), Verdict.of(result.decision()), fact.completedAtMs(), out);
    }
  }

  void granted(EffectivePermissionsApprovalResponse fact, Output out) {
    finishPending(fact.requestId(), Verdict.of(fact), fact.completedAtMs(), out);
  }

  void aborted(ServerRequestAborted fact, Output out) {
    finishPending(fact.requestId(), Verdict.ABORTED, fact.completedAtMs(), out);
  }

  /** The pending review is found by request id, whatever its kind (reduction.md 5.2). */
  private void finishPending(RequestId id, Verdict verdict, long completedAtMs, Output out) {
    Review review = pending.remove(id);
    if (review != null) {
      finish(review, verdict, completedAtMs, out);
    }
  }

  /** The guardian decided. */
  void autoReviewed(AutoReviewCompletedNotification completed, Output out) {
    Optional<Verdict> verdict =
        out.meaning("review.status", completed.review().status()).flatMap(Verdict::of);
    if (verdict.isEmpty()) {
      return;
    }
    Optional<ReviewSubject> subject =
        completed.action().accept(new GuardianSubjects(out, isStdinReviewed()));
    if (subject.isEmpty() || completed.startedAtMs() < 0 || completed.completedAtMs() < 0) {
      return;
    }
    Review review =
        new Review(
            completed.threadId(),
            completed.turnId(),
            completed.targetItemId(),
            completed.reviewId(),
            Reviewer.GUARDIAN,
            subject.get(),
            completed.startedAtMs());
    finish(review, verdict.get(), completed.completedAtMs(), out);
  }

  private void finish(Review review, Verdict verdict, long completedAtMs, Output out) {
    if (review.itemId().isPresent() && review.subject().isSummarized()) {
      ItemKey key = new ItemKey(review.threadId(), review.turnId(), review.itemId().get());
      summaries.put(
          key,
          summary(key)
              .plus(review.reviewer(), verdict.outcome(review.reviewer()), review.subject()));
    }
    ContextCheck check = threads.check(review.threadId());
    if (check instanceof ContextCheck.Passed context) {
      out.emit(event(review, verdict, completedAtMs, context));
    } else if (check instanceof ContextCheck.Missing missing) {
      out.report(
          missing.dropped(
              "review",
              "thread_id",
              review.threadId(),
              "turn_id",
              review.turnId(),
              "review_id",
              review.reviewId(),
              "item_id",
              review.itemId().orElse("")));
    }
  }

  private static ReviewEvent event(
      Review review, Verdict verdict, long completedAtMs, ContextCheck.Passed context) {
    return ReviewEvent.builder()
        .threadId(review.threadId())
        .turnId(review.turnId())
        .itemId(review.itemId())
        .reviewId(review.reviewId())
        .appServerClient(context.connection().client())
        .runtime(context.connection().runtime())
        .origin(context.metadata().origin())
        .subjectKind(review.subject().kind())
        .subjectName(review.subject().name())
        .reviewer(review.reviewer())
        .trigger(review.subject().trigger())
        .status(verdict.status())
        .resolution(verdict.resolution())
        .startedAtMs(review.startedAtMs())
        .completedAtMs(completedAtMs)
        .durationMs(Durations.between(review.startedAtMs(), completedAtMs))
        .build();
  }

  /** What the reviews of an item add up to so far. */
  ReviewSummary summary(ItemKey key) {
    ReviewSummary known = summaries.get(key);
    return known == null ? ReviewSummary.NONE : known;
  }

  /** The item has ended: its reviews are told. */
  void forget(ItemKey key) {
    summaries.remove(key);
  }
}
