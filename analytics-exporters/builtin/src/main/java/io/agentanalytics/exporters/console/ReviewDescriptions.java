package io.agentanalytics.exporters.console;

import io.agentanalytics.api.event.GuardianReviewEvent;
import io.agentanalytics.api.event.ReviewEvent;
import io.agentanalytics.api.event.ReviewResolution;
import io.agentanalytics.api.fact.GuardianReview;
import java.util.OptionalLong;

/** Who decided about what, how, and how long the agent had to wait. */
final class ReviewDescriptions {
  private ReviewDescriptions() {}

  static Description review(ReviewEvent event) {
    String decision = Phrase.word(event.status()) + " by " + Phrase.word(event.reviewer());
    OptionalLong waited = event.durationMs();
    return Description.atMillis(
        "review",
        event.completedAtMs(),
        event.threadId(),
        new Phrase()
            .add(
                waited.isPresent()
                    ? decision + " after " + Phrase.duration(waited.getAsLong())
                    : decision)
            .add(subject(event))
            .add(Phrase.word(event.trigger()))
            .addIf(event.resolution() != ReviewResolution.NONE, Phrase.word(event.resolution())));
  }

  /** The kind, and the name if it says more. */
  private static String subject(ReviewEvent event) {
    String kind = Phrase.word(event.subjectKind());
    return event.subjectName().equals(event.subjectKind().word())
        ? kind
        : kind + " " + event.subjectName();
  }

  static Description guardian(GuardianReviewEvent event) {
    GuardianReview review = event.review();
    return Description.atSeconds(
        "guardian",
        review.completedAt().orElse(review.startedAt()),
        review.threadId(),
        new Phrase()
            .add(Phrase.word(review.terminalStatus()) + Phrase.in(review.completionLatencyMs()))
            .add(Phrase.word(review.riskLevel()).map(level -> level + " risk"))
            .add(Phrase.word(review.failureReason())));
  }
}
