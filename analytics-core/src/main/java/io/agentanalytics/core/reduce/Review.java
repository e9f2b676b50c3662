package io.agentanalytics.core.reduce;

import io.agentanalytics.api.event.Reviewer;
import java.util.Optional;

/**
 * A review that has begun.
 *
 * @param itemId empty for automatic reviews of the network
 * @param startedAtMs ms since the Unix epoch
 * @param turnEnded whether its turn has ended, so that nobody waits for it any more
 */
record Review(
    String threadId,
    String turnId,
    Optional<String> itemId,
    String reviewId,
    Reviewer reviewer,
    ReviewSubject subject,
    long startedAtMs,
    boolean turnEnded) {

  Review(
      String threadId,
      String turnId,
      Optional<String> itemId,
      String reviewId,
      Reviewer reviewer,
      ReviewSubject subject,
      long startedAtMs) {
    this(threadId, turnId, itemId, reviewId, reviewer, subject, startedAtMs, false);
  }

  /** Clients can hear one question with more or fewer members. */
  boolean asksSameAs(Review other) {
    return threadId.equals(other.threadId)
        && turnId.equals(other.turnId)
        && itemId.equals(other.itemId)
        && startedAtMs == other.startedAtMs;
  }

  Review withEndedTurn() {
    return new Review(threadId, turnId, itemId, reviewId, reviewer, subject, startedAtMs, true);
  }
}
