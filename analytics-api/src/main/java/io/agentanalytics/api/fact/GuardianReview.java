package io.agentanalytics.api.fact;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.protocol.ReasoningEffort;
import io.agentanalytics.api.protocol.RiskLevel;
import io.agentanalytics.api.protocol.UserAuthorization;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An automatic review ended (facts.md 4.3). All members go to the event as they are.
 *
 * @param targetItemId empty for network reviews
 * @param reviewTimeoutMs ms
 * @param timeToFirstTokenMs ms
 * @param completionLatencyMs ms
 * @param startedAt seconds since the Unix epoch
 * @param completedAt seconds since the Unix epoch
 */
public record GuardianReview(
    String threadId,
    String turnId,
    String reviewId,
    Optional<String> targetItemId,
    ApprovalRequestSource approvalRequestSource,
    ReviewedAction reviewedAction,
    boolean reviewedActionTruncated,
    GuardianDecision decision,
    GuardianTerminalStatus terminalStatus,
    Optional<GuardianFailureReason> failureReason,
    Optional<RiskLevel> riskLevel,
    Optional<UserAuthorization> userAuthorization,
    Optional<GuardianOutcome> outcome,
    Optional<String> guardianThreadId,
    Optional<GuardianSessionKind> guardianSessionKind,
    Optional<String> guardianModel,
    Optional<ReasoningEffort> guardianReasoningEffort,
    Optional<Boolean> hadPriorReviewContext,
    long reviewTimeoutMs,
    OptionalLong toolCallCount,
    OptionalLong timeToFirstTokenMs,
    OptionalLong completionLatencyMs,
    long startedAt,
    OptionalLong completedAt,
    OptionalLong inputTokens,
    OptionalLong cachedInputTokens,
    OptionalLong outputTokens,
    OptionalLong reasoningOutputTokens,
    OptionalLong totalTokens)
    implements AnalyticsFact {
  public GuardianReview {
    requireNonNull(threadId, "threadId");
    requireNonNull(turnId, "turnId");
    requireNonNull(reviewId, "reviewId");
    requireNonNull(targetItemId, "targetItemId");
    requireNonNull(approvalRequestSource, "approvalRequestSource");
    requireNonNull(reviewedAction, "reviewedAction");
    requireNonNull(decision, "decision");
    requireNonNull(terminalStatus, "terminalStatus");
    requireNonNull(failureReason, "failureReason");
    requireNonNull(riskLevel, "riskLevel");
    requireNonNull(userAuthorization, "userAuthorization");
    requireNonNull(outcome, "outcome");
    requireNonNull(guardianThreadId, "guardianThreadId");
    requireNonNull(guardianSessionKind, "guardianSessionKind");
    requireNonNull(guardianModel, "guardianModel");
    requireNonNull(guardianReasoningEffort, "guardianReasoningEffort");
    requireNonNull(hadPriorReviewContext, "hadPriorReviewContext");
    requireNonNull(toolCallCount, "toolCallCount");
    requireNonNull(timeToFirstTokenMs, "timeToFirstTokenMs");
    requireNonNull(completionLatencyMs, "completionLatencyMs");
    requireNonNull(completedAt, "completedAt");
    requireNonNull(inputTokens, "inputTokens");
    requireNonNull(cachedInputTokens, "cachedInputTokens");
    requireNonNull(outputTokens, "outputTokens");
    requireNonNull(reasoningOutputTokens, "reasoningOutputTokens");
    requireNonNull(totalTokens, "totalTokens");
    if (reviewTimeoutMs < 0) {
      throw new IllegalArgumentException(
          "reviewTimeoutMs: expected 0 or more, got " + reviewTimeoutMs);
    }
    if (startedAt < 0) {
      throw new IllegalArgumentException("startedAt: expected 0 or more, got " + startedAt);
    }
  }

  @Override
  public FactType type() {
    return FactType.GUARDIAN_REVIEW;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.guardianReview(this);
  }
}
