package io.agentanalytics.api.fact;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.internal.Checks;
import io.agentanalytics.api.internal.Properties;
import io.agentanalytics.api.internal.Property;
import io.agentanalytics.api.protocol.ReasoningEffort;
import io.agentanalytics.api.protocol.RiskLevel;
import io.agentanalytics.api.protocol.UserAuthorization;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/**
 * An automatic review ended (facts.md 4.3). All members go to the event as they are.
 *
 * <p>The constructor changes when components join: build with {@link #builder()}.
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
    Checks.notNegative("toolCallCount", toolCallCount);
    Checks.notNegative("timeToFirstTokenMs", timeToFirstTokenMs);
    Checks.notNegative("completionLatencyMs", completionLatencyMs);
    Checks.notNegative("completedAt", completedAt);
    requireNonNull(inputTokens, "inputTokens");
    requireNonNull(cachedInputTokens, "cachedInputTokens");
    requireNonNull(outputTokens, "outputTokens");
    requireNonNull(reasoningOutputTokens, "reasoningOutputTokens");
    requireNonNull(totalTokens, "totalTokens");
    Checks.notNegative("reviewTimeoutMs", reviewTimeoutMs);
    Checks.notNegative("startedAt", startedAt);
  }

  @Override
  public FactType type() {
    return FactType.GUARDIAN_REVIEW;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.guardianReview(this);
  }

  /** A builder without any value. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the components of an automatic review. */
  public static final class Builder {
    private final Properties<Builder> properties = new Properties<>("GuardianReview", this);
    private final Property<Builder, String> threadId = properties.required("threadId");
    private final Property<Builder, String> turnId = properties.required("turnId");
    private final Property<Builder, String> reviewId = properties.required("reviewId");
    private final Property<Builder, String> targetItemId = properties.optional("targetItemId");
    private final Property<Builder, ApprovalRequestSource> approvalRequestSource =
        properties.required("approvalRequestSource");
    private final Property<Builder, ReviewedAction> reviewedAction =
        properties.required("reviewedAction");
    private final Property<Builder, Boolean> reviewedActionTruncated =
        properties.withDefault("reviewedActionTruncated", false);
    private final Property<Builder, GuardianDecision> decision = properties.required("decision");
    private final Property<Builder, GuardianTerminalStatus> terminalStatus =
        properties.required("terminalStatus");
    private final Property<Builder, GuardianFailureReason> failureReason =
        properties.optional("failureReason");
    private final Property<Builder, RiskLevel> riskLevel = properties.optional("riskLevel");
    private final Property<Builder, UserAuthorization> userAuthorization =
        properties.optional("userAuthorization");
    private final Property<Builder, GuardianOutcome> outcome = properties.optional("outcome");
    private final Property<Builder, String> guardianThreadId =
        properties.optional("guardianThreadId");
    private final Property<Builder, GuardianSessionKind> guardianSessionKind =
        properties.optional("guardianSessionKind");
    private final Property<Builder, String> guardianModel = properties.optional("guardianModel");
    private final Property<Builder, ReasoningEffort> guardianReasoningEffort =
        properties.optional("guardianReasoningEffort");
    private final Property<Builder, Boolean> hadPriorReviewContext =
        properties.optional("hadPriorReviewContext");
    private final Property<Builder, Long> reviewTimeoutMs = properties.required("reviewTimeoutMs");
    private final Property<Builder, Long> toolCallCount = properties.optional("toolCallCount");
    private final Property<Builder, Long> timeToFirstTokenMs =
        properties.optional("timeToFirstTokenMs");
    private final Property<Builder, Long> completionLatencyMs =
        properties.optional("completionLatencyMs");
    private final Property<Builder, Long> startedAt = properties.required("startedAt");
    private final Property<Builder, Long> completedAt = properties.optional("completedAt");
    private final Property<Builder, TokenUsage> tokens = properties.optional("tokens");

    private Builder() {}

    public Builder threadId(String value) {
      return threadId.set(value);
    }

    public Builder turnId(String value) {
      return turnId.set(value);
    }

    public Builder reviewId(String value) {
      return reviewId.set(value);
    }

    /** The item that waited; none for network reviews. */
    public Builder targetItemId(String value) {
      return targetItemId.set(value);
    }

    public Builder approvalRequestSource(ApprovalRequestSource value) {
      return approvalRequestSource.set(value);
    }

    public Builder reviewedAction(ReviewedAction value) {
      return reviewedAction.set(value);
    }

    /** False unless set. */
    public Builder reviewedActionTruncated(boolean value) {
      return reviewedActionTruncated.set(value);
    }

    public Builder decision(GuardianDecision value) {
      return decision.set(value);
    }

    public Builder terminalStatus(GuardianTerminalStatus value) {
      return terminalStatus.set(value);
    }

    public Builder failureReason(GuardianFailureReason value) {
      return failureReason.set(value);
    }

    public Builder riskLevel(RiskLevel value) {
      return riskLevel.set(value);
    }

    public Builder userAuthorization(UserAuthorization value) {
      return userAuthorization.set(value);
    }

    public Builder outcome(GuardianOutcome value) {
      return outcome.set(value);
    }

    public Builder guardianThreadId(String value) {
      return guardianThreadId.set(value);
    }

    public Builder guardianSessionKind(GuardianSessionKind value) {
      return guardianSessionKind.set(value);
    }

    public Builder guardianModel(String value) {
      return guardianModel.set(value);
    }

    public Builder guardianReasoningEffort(ReasoningEffort value) {
      return guardianReasoningEffort.set(value);
    }

    public Builder hadPriorReviewContext(boolean value) {
      return hadPriorReviewContext.set(value);
    }

    /** How long the review was allowed to take. Kept in whole milliseconds, rounded down. */
    public Builder reviewTimeout(Duration value) {
      return reviewTimeoutMs.set(Checks.millis("reviewTimeout", value));
    }

    public Builder toolCallCount(long value) {
      return toolCallCount.set(Checks.notNegative("toolCallCount", value));
    }

    /** From the start to the first token. Kept in whole milliseconds, rounded down. */
    public Builder timeToFirstToken(Duration value) {
      return timeToFirstTokenMs.set(Checks.millis("timeToFirstToken", value));
    }

    /** From the start to the end. Kept in whole milliseconds, rounded down. */
    public Builder completionLatency(Duration value) {
      return completionLatencyMs.set(Checks.millis("completionLatency", value));
    }

    /** When it began. Kept in whole seconds, rounded down. */
    public Builder startedAt(Instant value) {
      return startedAt.set(Checks.epochSeconds("startedAt", value));
    }

    /** When it ended. Kept in whole seconds, rounded down. */
    public Builder completedAt(Instant value) {
      return completedAt.set(Checks.epochSeconds("completedAt", value));
    }

    /** What the review used; unknown unless set. */
    public Builder tokens(TokenUsage value) {
      return tokens.set(value);
    }

    private OptionalLong count(ToLongFunction<TokenUsage> member) {
      return tokens
          .find()
          .map(usage -> OptionalLong.of(member.applyAsLong(usage)))
          .orElse(OptionalLong.empty());
    }

    /**
     * The fact.
     *
     * @throws IllegalStateException naming every required property that is not set
     */
    public GuardianReview build() {
      properties.check();
      return new GuardianReview(
          threadId.get(),
          turnId.get(),
          reviewId.get(),
          targetItemId.find(),
          approvalRequestSource.get(),
          reviewedAction.get(),
          reviewedActionTruncated.get(),
          decision.get(),
          terminalStatus.get(),
          failureReason.find(),
          riskLevel.find(),
          userAuthorization.find(),
          outcome.find(),
          guardianThreadId.find(),
          guardianSessionKind.find(),
          guardianModel.find(),
          guardianReasoningEffort.find(),
          hadPriorReviewContext.find(),
          reviewTimeoutMs.get(),
          Property.findLong(toolCallCount),
          Property.findLong(timeToFirstTokenMs),
          Property.findLong(completionLatencyMs),
          startedAt.get(),
          Property.findLong(completedAt),
          count(TokenUsage::inputTokens),
          count(TokenUsage::cachedInputTokens),
          count(TokenUsage::outputTokens),
          count(TokenUsage::reasoningOutputTokens),
          count(TokenUsage::totalTokens));
    }
  }
}
