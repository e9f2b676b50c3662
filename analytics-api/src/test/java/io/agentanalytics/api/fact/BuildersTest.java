package io.agentanalytics.api.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.agentanalytics.api.protocol.ReasoningEffort;
import io.agentanalytics.api.protocol.RiskLevel;
import io.agentanalytics.api.protocol.SessionSource;
import io.agentanalytics.api.protocol.UserAuthorization;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class BuildersTest {
  @Test
  void namesEveryMissingPropertyTogether() {
    Compaction.Builder builder = Compaction.builder().threadId("t").turnId("u");

    assertThatIllegalStateException()
        .isThrownBy(builder::build)
        .withMessage(
            "Compaction: not set: trigger, reason, implementation, phase, status,"
                + " activeContextTokensBefore, activeContextTokensAfter, startedAt, completedAt");
  }

  @Test
  void rejectsABadValueAtOnce() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Compaction.builder().startedAt(Instant.ofEpochSecond(-1)))
        .withMessage("startedAt: expected 0 or more, got -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Compaction.builder().duration(Duration.ofMillis(-5)))
        .withMessage("duration: expected 0 or more, got -5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TurnResolvedConfig.builder().numInputImages(-2))
        .withMessage("numInputImages: expected 0 or more, got -2");
    assertThatNullPointerException()
        .isThrownBy(() -> TrackingContext.builder().turnId(null))
        .withMessage("turnId");
  }

  @Test
  void keepsInstantsInSecondsAndDurationsInMillisecondsRoundedDown() {
    Compaction compaction =
        Compaction.builder()
            .threadId("thread-1")
            .turnId("turn-1")
            .trigger(CompactionTrigger.AUTO)
            .reason(CompactionReason.CONTEXT_LIMIT)
            .implementation(CompactionImplementation.RESPONSES_COMPACT)
            .phase(CompactionPhase.MID_TURN)
            .status(CompactionStatus.FAILED)
            .error("no room")
            .activeContextTokensBefore(120_000)
            .activeContextTokensAfter(-18)
            .startedAt(Instant.ofEpochMilli(100_999))
            .completedAt(Instant.ofEpochMilli(106_001))
            .duration(Duration.ofNanos(6_543_999_999L))
            .build();

    assertThat(compaction)
        .isEqualTo(
            new Compaction(
                "thread-1",
                "turn-1",
                CompactionTrigger.AUTO,
                CompactionReason.CONTEXT_LIMIT,
                CompactionImplementation.RESPONSES_COMPACT,
                CompactionPhase.MID_TURN,
                CompactionStrategy.MEMENTO,
                CompactionStatus.FAILED,
                Optional.of("no room"),
                120_000,
                -18,
                100,
                106,
                OptionalLong.of(6_543)));
  }

  @Test
  void putsEachPropertyOfAGuardianReviewInItsPlace() {
    GuardianReview review =
        GuardianReview.builder()
            .threadId("thread-1")
            .turnId("turn-1")
            .reviewId("review-1")
            .targetItemId("item-1")
            .approvalRequestSource(ApprovalRequestSource.DELEGATED_SUBAGENT)
            .reviewedAction(new ReviewedAction.ApplyPatch())
            .reviewedActionTruncated(true)
            .decision(GuardianDecision.DENIED)
            .terminalStatus(GuardianTerminalStatus.FAILED_CLOSED)
            .failureReason(GuardianFailureReason.PARSE_ERROR)
            .riskLevel(RiskLevel.HIGH)
            .userAuthorization(UserAuthorization.LOW)
            .outcome(GuardianOutcome.DENY)
            .guardianThreadId("guardian")
            .guardianSessionKind(GuardianSessionKind.TRUNK_REUSED)
            .guardianModel("model")
            .guardianReasoningEffort(ReasoningEffort.LOW)
            .hadPriorReviewContext(true)
            .reviewTimeout(Duration.ofSeconds(90))
            .toolCallCount(1)
            .timeToFirstToken(Duration.ofMillis(2))
            .completionLatency(Duration.ofMillis(3))
            .startedAt(Instant.ofEpochSecond(4))
            .completedAt(Instant.ofEpochSecond(5))
            .tokens(new TokenUsage(6, 7, 8, 9, 10))
            .build();

    assertThat(review)
        .isEqualTo(
            new GuardianReview(
                "thread-1",
                "turn-1",
                "review-1",
                Optional.of("item-1"),
                ApprovalRequestSource.DELEGATED_SUBAGENT,
                new ReviewedAction.ApplyPatch(),
                true,
                GuardianDecision.DENIED,
                GuardianTerminalStatus.FAILED_CLOSED,
                Optional.of(GuardianFailureReason.PARSE_ERROR),
                Optional.of(RiskLevel.HIGH),
                Optional.of(UserAuthorization.LOW),
                Optional.of(GuardianOutcome.DENY),
                Optional.of("guardian"),
                Optional.of(GuardianSessionKind.TRUNK_REUSED),
                Optional.of("model"),
                Optional.of(ReasoningEffort.LOW),
                Optional.of(true),
                90_000,
                OptionalLong.of(1),
                OptionalLong.of(2),
                OptionalLong.of(3),
                4,
                OptionalLong.of(5),
                OptionalLong.of(6),
                OptionalLong.of(7),
                OptionalLong.of(8),
                OptionalLong.of(9),
                OptionalLong.of(10)));
  }

  @Test
  void fillsWhatHasADefault() {
    TurnResolvedConfig config =
        TurnResolvedConfig.builder()
            .turnId("turn-1")
            .threadId("thread-1")
            .numInputImages(2)
            .model("model")
            .modelProvider("provider")
            .permissionProfile(new PermissionProfile.Disabled())
            .permissionProfileCwd("/home")
            .approvalPolicy(ApprovalPolicy.Named.NEVER)
            .sandboxNetworkAccess(true)
            .firstTurn(true)
            .build();

    assertThat(config)
        .isEqualTo(
            new TurnResolvedConfig(
                "turn-1",
                "thread-1",
                2,
                Optional.empty(),
                false,
                new SessionSource.Named("unknown"),
                "model",
                "provider",
                new PermissionProfile.Disabled(),
                "/home",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ApprovalPolicy.Named.NEVER,
                ApprovalsReviewer.USER,
                true,
                CollaborationMode.DEFAULT,
                Optional.empty(),
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void tellsTheFlagsOfAGranularPolicyApart() {
    ApprovalPolicy.Granular policy =
        ApprovalPolicy.Granular.builder()
            .mcpElicitations(true)
            .sandboxApproval(true)
            .rules(false)
            .build();

    assertThat(policy).isEqualTo(new ApprovalPolicy.Granular(true, false, false, false, true));
  }
}
