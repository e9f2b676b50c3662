package io.agentanalytics.core.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.Diagnostic;
import io.agentanalytics.api.DiagnosticKind;
import io.agentanalytics.api.event.ApprovalOutcome;
import io.agentanalytics.api.event.CommandExecutionEvent;
import io.agentanalytics.api.event.ReviewEvent;
import io.agentanalytics.api.event.ReviewStatus;
import io.agentanalytics.api.event.ReviewTrigger;
import io.agentanalytics.api.event.Reviewer;
import io.agentanalytics.api.event.SubjectKind;
import io.agentanalytics.api.fact.Notification;
import io.agentanalytics.api.fact.ServerResponse;
import io.agentanalytics.api.protocol.ApprovalDecision;
import io.agentanalytics.api.protocol.AutoReview;
import io.agentanalytics.api.protocol.AutoReviewCompletedNotification;
import io.agentanalytics.api.protocol.AutoReviewStatus;
import io.agentanalytics.api.protocol.FileChangeApprovalParams;
import io.agentanalytics.api.protocol.FileChangeApprovalResult;
import io.agentanalytics.api.protocol.GuardianAction;
import io.agentanalytics.api.protocol.GuardianCommandSource;
import io.agentanalytics.api.protocol.NetworkPermission;
import io.agentanalytics.api.protocol.NetworkProtocol;
import io.agentanalytics.api.protocol.PermissionGrant;
import io.agentanalytics.api.protocol.RequestId;
import io.agentanalytics.api.protocol.Word;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Subjects and outcomes of reviews (reduction.md 5). */
class ReviewDetailsTest {
  private static final PermissionGrant NETWORK =
      new PermissionGrant(Optional.of(new NetworkPermission(Optional.of(true))), Optional.empty());
  private static final PermissionGrant NOTHING =
      new PermissionGrant(Optional.empty(), Optional.empty());

  private final Feed feed = new Feed().given(Fixtures.reviewBase());

  private static Notification autoReview(
      GuardianAction action, Word<AutoReviewStatus> status, long fromMs, long toMs) {
    return new Notification(
        new AutoReviewCompletedNotification(
            "thread-1",
            "turn-1",
            "review-1",
            Optional.of("item-1"),
            fromMs,
            toMs,
            new AutoReview(status, Optional.empty(), Optional.empty()),
            action));
  }

  private static Notification approved(GuardianAction action) {
    return autoReview(action, Word.of(AutoReviewStatus.APPROVED), 0, 0);
  }

  static Stream<Arguments> actions() {
    var source = Word.of(GuardianCommandSource.SHELL);
    return Stream.of(
        Arguments.of(
            new GuardianAction.Command(source),
            SubjectKind.COMMAND_EXECUTION,
            "command_execution",
            ReviewTrigger.INITIAL),
        Arguments.of(
            new GuardianAction.Execve(source, "make"),
            SubjectKind.COMMAND_EXECUTION,
            "command_execution",
            ReviewTrigger.EXECVE_INTERCEPT),
        Arguments.of(
            new GuardianAction.ApplyPatch(),
            SubjectKind.FILE_CHANGE,
            "apply_patch",
            ReviewTrigger.SANDBOX_DENIAL),
        Arguments.of(
            new GuardianAction.NetworkAccess(Word.of(NetworkProtocol.HTTPS), 443),
            SubjectKind.NETWORK_ACCESS,
            "network_access",
            ReviewTrigger.NETWORK_POLICY_DENIAL),
        Arguments.of(
            new GuardianAction.McpToolCall(
                "files", "search", Optional.empty(), Optional.empty(), Optional.empty()),
            SubjectKind.MCP_TOOL_CALL,
            "search",
            ReviewTrigger.INITIAL),
        Arguments.of(
            new GuardianAction.RequestPermissions(NETWORK),
            SubjectKind.PERMISSIONS,
            "permissions",
            ReviewTrigger.NETWORK_POLICY_DENIAL),
        Arguments.of(
            new GuardianAction.RequestPermissions(NOTHING),
            SubjectKind.PERMISSIONS,
            "permissions",
            ReviewTrigger.INITIAL));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("actions")
  void guardianReviewsSayWhatTheyAreAbout(
      GuardianAction action, SubjectKind kind, String name, ReviewTrigger trigger) {
    ReviewEvent event = feed.only(ReviewEvent.class, approved(action));

    assertThat(event.subjectKind()).isEqualTo(kind);
    assertThat(event.subjectName()).isEqualTo(name);
    assertThat(event.trigger()).isEqualTo(trigger);
    assertThat(event.reviewer()).isEqualTo(Reviewer.GUARDIAN);
    assertThat(event.durationMs()).isEqualTo(OptionalLong.of(0));
  }

  @Test
  void actionThatIsNotKnownGivesNoReview() {
    assertThat(feed.when(approved(new GuardianAction.Other("dream")))).isEmpty();
    assertThat(feed.warnings())
        .containsExactly(
            Diagnostic.of(DiagnosticKind.UNKNOWN_WORD, "member", "action.type", "word", "dream"));
  }

  @Test
  void statusThatIsNotKnownGivesNoReview() {
    assertThat(
            feed.when(
                autoReview(
                    new GuardianAction.ApplyPatch(),
                    Word.of(AutoReviewStatus.class, "pondering"),
                    1,
                    2)))
        .isEmpty();
    assertThat(feed.warnings())
        .containsExactly(
            Diagnostic.of(
                DiagnosticKind.UNKNOWN_WORD, "member", "review.status", "word", "pondering"));
  }

  @Test
  void negativeTimesGiveNoReview() {
    var action = new GuardianAction.ApplyPatch();
    var status = Word.of(AutoReviewStatus.DENIED);

    assertThat(feed.when(autoReview(action, status, -1, 2))).isEmpty();
    assertThat(feed.when(autoReview(action, status, 1, -2))).isEmpty();
    assertThat(feed.when(autoReview(action, status, 2, 1))).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = AutoReviewStatus.class,
      names = {"TIMED_OUT", "ABORTED"})
  void guardianThatGivesUpAbortsTheItem(AutoReviewStatus status) {
    feed.given(
        Fixtures.started("thread-1", "turn-1"),
        autoReview(
            new GuardianAction.Command(Word.of(GuardianCommandSource.SHELL)),
            Word.of(status),
            1,
            2));
    feed.given(Fixtures.commandRuns("thread-1"));

    assertThat(feed.all(CommandExecutionEvent.class).get(0).base().reviews().finalApprovalOutcome())
        .isEqualTo(ApprovalOutcome.GUARDIAN_ABORTED);
  }

  @Test
  void whatOneReviewAskedForStaysWithTheItem() {
    feed.given(
        Fixtures.started("thread-1", "turn-1"),
        Fixtures.asks(1, Fixtures.commandApproval().additionalPermissions(NETWORK).build()),
        Fixtures.answers(1, ApprovalDecision.ACCEPT, 1010),
        Fixtures.asks(2, Fixtures.commandApproval().build()),
        Fixtures.aborts(2, 1020));
    feed.given(Fixtures.commandRuns("thread-1"));

    var base = feed.all(CommandExecutionEvent.class).get(0).base();
    assertThat(base.requestedAdditionalPermissions()).isTrue();
    assertThat(base.requestedNetworkAccess()).isTrue();
    assertThat(base.reviews().reviewCount()).isEqualTo(2);
    assertThat(base.reviews().finalApprovalOutcome()).isEqualTo(ApprovalOutcome.USER_ABORTED);
  }

  @Test
  void whatTheLastReviewAskedForCountsToo() {
    feed.given(
        Fixtures.started("thread-1", "turn-1"),
        Fixtures.asks(1, Fixtures.commandApproval().build()),
        Fixtures.answers(1, ApprovalDecision.ACCEPT, 1010),
        Fixtures.asks(2, Fixtures.commandApproval().additionalPermissions(NETWORK).build()),
        Fixtures.answers(2, ApprovalDecision.ACCEPT, 1020));
    feed.given(Fixtures.commandRuns("thread-1"));

    var base = feed.all(CommandExecutionEvent.class).get(0).base();
    assertThat(base.requestedAdditionalPermissions()).isTrue();
    assertThat(base.requestedNetworkAccess()).isTrue();
  }

  @Test
  void fileChangesAreAnsweredToo() {
    feed.given(
        Fixtures.asks(
            1,
            FileChangeApprovalParams.builder()
                .threadId("thread-1")
                .turnId("turn-1")
                .itemId("item-1")
                .startedAt(Instant.ofEpochMilli(0))
                .build()));

    ReviewEvent event =
        feed.only(
            ReviewEvent.class,
            new ServerResponse(
                5, RequestId.of(1), new FileChangeApprovalResult(ApprovalDecision.DECLINE)));

    assertThat(event.subjectKind()).isEqualTo(SubjectKind.FILE_CHANGE);
    assertThat(event.status()).isEqualTo(ReviewStatus.DENIED);
    assertThat(event.durationMs()).isEqualTo(OptionalLong.of(5));
  }

  static Stream<Arguments> verdicts() {
    return Stream.of(
        Arguments.of(ApprovalDecision.ACCEPT, ApprovalOutcome.USER_APPROVED),
        Arguments.of(
            ApprovalDecision.ACCEPT_FOR_SESSION, ApprovalOutcome.USER_APPROVED_FOR_SESSION),
        Arguments.of(ApprovalDecision.DECLINE, ApprovalOutcome.USER_DENIED),
        Arguments.of(ApprovalDecision.CANCEL, ApprovalOutcome.USER_ABORTED));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("verdicts")
  void itemSaysHowItsUserDecided(ApprovalDecision decision, ApprovalOutcome outcome) {
    feed.given(
        Fixtures.started("thread-1", "turn-1"),
        Fixtures.asks(1, Fixtures.commandApproval().build()),
        Fixtures.answers(1, decision, 1010));
    feed.given(Fixtures.commandRuns("thread-1"));

    var base = feed.all(CommandExecutionEvent.class).get(0).base();
    assertThat(base.requestedAdditionalPermissions()).isFalse();
    assertThat(base.requestedNetworkAccess()).isFalse();
    var reviews = base.reviews();
    assertThat(reviews.finalApprovalOutcome()).isEqualTo(outcome);
    assertThat(reviews.userReviewCount()).isEqualTo(1);
    assertThat(reviews.guardianReviewCount()).isZero();
  }

  @Test
  void itemSaysThatItsGuardianDenied() {
    feed.given(
        Fixtures.started("thread-1", "turn-1"),
        autoReview(
            new GuardianAction.Command(Word.of(GuardianCommandSource.SHELL)),
            Word.of(AutoReviewStatus.DENIED),
            1,
            2));
    feed.given(Fixtures.commandRuns("thread-1"));

    var reviews = feed.all(CommandExecutionEvent.class).get(0).base().reviews();
    assertThat(reviews.finalApprovalOutcome()).isEqualTo(ApprovalOutcome.GUARDIAN_DENIED);
    assertThat(reviews.guardianReviewCount()).isEqualTo(1);
    assertThat(reviews.userReviewCount()).isZero();
  }

  /** A host that records one fact for each client; clients can hear fewer members. */
  @Test
  void aQuestionThatSeveralClientsHearIsOne() {
    feed.given(
        Fixtures.asks(0, Fixtures.commandApproval().additionalPermissions(NETWORK).build()),
        Fixtures.asks(0, Fixtures.commandApproval().build()));

    assertThat(feed.warnings()).isEmpty();
  }

  @Test
  void aNumberThatAsksSomethingElseTellsWhatWasNotAnswered() {
    feed.given(Fixtures.asks(0, Fixtures.commandApproval().build()));

    feed.given(Fixtures.asks(0, Fixtures.commandApproval().itemId("item-2").build()));

    assertThat(feed.warnings())
        .containsExactly(
            Diagnostic.of(
                DiagnosticKind.UNANSWERED_REVIEW,
                "thread_id",
                "thread-1",
                "turn_id",
                "turn-1",
                "review_id",
                "user:0",
                "item_id",
                "item-1"));
    var review = feed.only(ReviewEvent.class, Fixtures.answers(0, ApprovalDecision.ACCEPT, 1050));
    assertThat(review.itemId()).contains("item-2");
  }
}
