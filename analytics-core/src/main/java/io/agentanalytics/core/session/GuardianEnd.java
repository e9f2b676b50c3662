package io.agentanalytics.core.session;

import io.agentanalytics.api.fact.GuardianDecision;
import io.agentanalytics.api.fact.GuardianFailureReason;
import io.agentanalytics.api.fact.GuardianOutcome;
import io.agentanalytics.api.fact.GuardianTerminalStatus;
import io.agentanalytics.api.protocol.AutoReviewStatus;
import java.util.Optional;

/** How an automatic review ended, in the words of its fact (facts.md 4.3). */
record GuardianEnd(
    GuardianDecision decision,
    GuardianTerminalStatus status,
    Optional<GuardianFailureReason> reason,
    Optional<GuardianOutcome> outcome) {

  /**
   * The end behind the status on the wire; empty while the review runs. A review that failed closed
   * is denied there, and why it failed is not told.
   */
  static Optional<GuardianEnd> of(AutoReviewStatus status, boolean failed) {
    return switch (status) {
      case IN_PROGRESS -> Optional.empty();
      case APPROVED ->
          end(
              GuardianDecision.APPROVED,
              GuardianTerminalStatus.APPROVED,
              Optional.empty(),
              Optional.of(GuardianOutcome.ALLOW));
      case DENIED ->
          end(
              GuardianDecision.DENIED,
              failed ? GuardianTerminalStatus.FAILED_CLOSED : GuardianTerminalStatus.DENIED,
              Optional.empty(),
              failed ? Optional.empty() : Optional.of(GuardianOutcome.DENY));
      case TIMED_OUT ->
          end(
              GuardianDecision.DENIED,
              GuardianTerminalStatus.TIMED_OUT,
              Optional.of(GuardianFailureReason.TIMEOUT),
              Optional.empty());
      case ABORTED ->
          end(
              GuardianDecision.ABORTED,
              GuardianTerminalStatus.ABORTED,
              Optional.of(GuardianFailureReason.CANCELLED),
              Optional.empty());
    };
  }

  private static Optional<GuardianEnd> end(
      GuardianDecision decision,
      GuardianTerminalStatus status,
      Optional<GuardianFailureReason> reason,
      Optional<GuardianOutcome> outcome) {
    return Optional.of(new GuardianEnd(decision, status, reason, outcome));
  }

  /** Whether the grounds of the review count; what a failed one says of risk is a default. */
  boolean isJudged() {
    return status != GuardianTerminalStatus.FAILED_CLOSED;
  }
}
