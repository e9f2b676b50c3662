package io.agentanalytics.testkit.assertions;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.event.ReviewEvent;
import io.agentanalytics.api.event.ReviewResolution;
import io.agentanalytics.api.event.ReviewStatus;
import io.agentanalytics.api.event.ReviewTrigger;
import io.agentanalytics.api.event.Reviewer;
import io.agentanalytics.api.event.SubjectKind;
import io.agentanalytics.api.exporter.EventRecord;
import java.time.Duration;

/** Asks a review: what was it about, why was it asked, who decided how, and how long it took. */
public final class ReviewAssert extends AbstractEventAssert<ReviewAssert, ReviewEvent> {
  ReviewAssert(EventRecord actual, Neighbours neighbours) {
    super(actual, neighbours, ReviewEvent.class, ReviewAssert.class);
  }

  /** It was approved, by whom. */
  public ReviewAssert wasApprovedBy(Reviewer reviewer) {
    return wasDecided(ReviewStatus.APPROVED, reviewer);
  }

  /** It was denied, by whom. */
  public ReviewAssert wasDeniedBy(Reviewer reviewer) {
    return wasDecided(ReviewStatus.DENIED, reviewer);
  }

  /** Nobody decided; who had been asked. */
  public ReviewAssert wasAbortedFor(Reviewer reviewer) {
    return wasDecided(ReviewStatus.ABORTED, reviewer);
  }

  /** The reviewer took too long. */
  public ReviewAssert timedOutFor(Reviewer reviewer) {
    return wasDecided(ReviewStatus.TIMED_OUT, reviewer);
  }

  private ReviewAssert wasDecided(ReviewStatus status, Reviewer reviewer) {
    requireNonNull(reviewer, "reviewer");
    return expectBoth(
        differences("status", status, event().status()),
        differences("reviewer", reviewer, event().reviewer()));
  }

  /** What it changed for later. */
  public ReviewAssert changed(ReviewResolution resolution) {
    return expect("resolution", requireNonNull(resolution, "resolution"), event().resolution());
  }

  /** What it was about. */
  public ReviewAssert isAbout(SubjectKind subject) {
    return expect("subject_kind", requireNonNull(subject, "subject"), event().subjectKind());
  }

  /** Why it was asked for. */
  public ReviewAssert wasTriggeredBy(ReviewTrigger trigger) {
    return expect("trigger", requireNonNull(trigger, "trigger"), event().trigger());
  }

  /** It has this id, for example {@code user:0}. */
  public ReviewAssert hasReviewId(String reviewId) {
    return expect("review_id", requireNonNull(reviewId, "reviewId"), event().reviewId());
  }

  /** How long it took from question to answer. */
  public ReviewAssert waited(Duration time) {
    return expect("duration_ms", requireNonNull(time, "time"), millis(event().durationMs()));
  }
}
