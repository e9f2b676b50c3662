package io.agentanalytics.core.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.event.ApprovalOutcome;
import io.agentanalytics.api.event.CommandExecutionEvent;
import io.agentanalytics.api.event.ItemReviews;
import io.agentanalytics.api.event.ReviewEvent;
import io.agentanalytics.api.event.ReviewResolution;
import io.agentanalytics.api.event.ReviewStatus;
import io.agentanalytics.api.event.ReviewTrigger;
import io.agentanalytics.api.event.Reviewer;
import io.agentanalytics.api.event.SubjectKind;
import io.agentanalytics.api.fact.Notification;
import io.agentanalytics.api.fact.PermissionSet;
import io.agentanalytics.api.protocol.ApprovalDecision;
import io.agentanalytics.api.protocol.AutoReview;
import io.agentanalytics.api.protocol.AutoReviewCompletedNotification;
import io.agentanalytics.api.protocol.AutoReviewStatus;
import io.agentanalytics.api.protocol.CommandExecutionItem;
import io.agentanalytics.api.protocol.GuardianAction;
import io.agentanalytics.api.protocol.GuardianCommandSource;
import io.agentanalytics.api.protocol.ItemStatus;
import io.agentanalytics.api.protocol.NetworkPermission;
import io.agentanalytics.api.protocol.PermissionScope;
import io.agentanalytics.api.protocol.ThreadSource;
import io.agentanalytics.api.protocol.Word;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("9 Reviews")
class ReviewsTest {
  private final Feed feed = new Feed().given(Fixtures.reviewBase());

  private static Notification guardian(AutoReviewStatus status) {
    return new Notification(
        AutoReviewCompletedNotification.builder()
            .threadId("thread-1")
            .turnId("turn-1")
            .reviewId("guardian-review-1")
            .targetItemId("item-1")
            .startedAt(Instant.ofEpochMilli(1000))
            .completedAt(Instant.ofEpochMilli(1042))
            .review(new AutoReview(Word.of(status), Optional.empty(), Optional.empty()))
            .action(new GuardianAction.Command(Word.of(GuardianCommandSource.SHELL)))
            .build());
  }

  private CommandExecutionEvent commandRuns(String threadId) {
    feed.given(Fixtures.started(threadId, "turn-1")).given(Fixtures.commandRuns(threadId));
    return feed.all(CommandExecutionEvent.class).get(0);
  }

  @Test
  @DisplayName("9.1 a question gives no event")
  void givesNoEventForAQuestion() {
    assertThat(feed.when(Fixtures.asks(41, Fixtures.commandApproval().build()))).isEmpty();
  }

  @Test
  @DisplayName("9.2 an accepted command is an approved review")
  void reportsAnAcceptedCommand() {
    feed.given(Fixtures.asks(41, Fixtures.commandApproval().build()));

    ReviewEvent event =
        feed.only(ReviewEvent.class, Fixtures.answers(41, ApprovalDecision.ACCEPT, 1042));

    assertThat(event.reviewId()).isEqualTo("user:41");
    assertThat(event.itemId()).contains("item-1");
    assertThat(event.subjectKind()).isEqualTo(SubjectKind.COMMAND_EXECUTION);
    assertThat(event.subjectName()).isEqualTo("command_execution");
    assertThat(event.reviewer()).isEqualTo(Reviewer.USER);
    assertThat(event.trigger()).isEqualTo(ReviewTrigger.INITIAL);
    assertThat(event.status()).isEqualTo(ReviewStatus.APPROVED);
    assertThat(event.resolution()).isEqualTo(ReviewResolution.NONE);
    assertThat(event.startedAtMs()).isEqualTo(1000);
    assertThat(event.completedAtMs()).isEqualTo(1042);
    assertThat(event.durationMs()).isEqualTo(OptionalLong.of(42));
    assertThat(event.origin().threadSource()).contains(Word.of(ThreadSource.USER));
  }

  @Test
  @DisplayName("9.3 permissions of which nothing is granted are denied")
  void reportsDeniedPermissions() {
    feed.given(Fixtures.permissionRequest(51));

    ReviewEvent event = feed.only(ReviewEvent.class, Fixtures.grants(51).build());

    assertThat(event.reviewId()).isEqualTo("user:51");
    assertThat(event.subjectKind()).isEqualTo(SubjectKind.PERMISSIONS);
    assertThat(event.reviewer()).isEqualTo(Reviewer.USER);
    assertThat(event.status()).isEqualTo(ReviewStatus.DENIED);
    assertThat(event.resolution()).isEqualTo(ReviewResolution.NONE);
  }

  @Test
  @DisplayName("9.4 permissions are no review of a command of the same id")
  void keepsPermissionsOutOfTheSummary() {
    feed.given(Fixtures.permissionRequest(51), Fixtures.grants(51).build());
    CommandExecutionItem item =
        CommandExecutionItem.builder().id("permissions-1").status(ItemStatus.COMPLETED).build();

    feed.given(
        Fixtures.started("thread-1", "turn-1"),
        Fixtures.itemStarted("thread-1", 1000, item),
        Fixtures.itemCompleted("thread-1", 1045, item));

    assertThat(feed.all(CommandExecutionEvent.class).get(0).base().reviews())
        .isEqualTo(ItemReviews.NONE);
  }

  @Test
  @DisplayName("9.5 permissions for the session are a session approval")
  void reportsPermissionsForTheSession() {
    feed.given(Fixtures.permissionRequest(52));

    ReviewEvent event =
        feed.only(
            ReviewEvent.class,
            Fixtures.grants(52)
                .permissions(
                    new PermissionSet(
                        Optional.of(new NetworkPermission(Optional.of(true))), Optional.empty()))
                .scope(PermissionScope.SESSION)
                .build());

    assertThat(event.reviewId()).isEqualTo("user:52");
    assertThat(event.subjectKind()).isEqualTo(SubjectKind.PERMISSIONS);
    assertThat(event.status()).isEqualTo(ReviewStatus.APPROVED);
    assertThat(event.resolution()).isEqualTo(ReviewResolution.SESSION_APPROVAL);
  }

  @Test
  @DisplayName("9.6 a question that is withdrawn is an aborted review")
  void reportsAnAbortedCommand() {
    feed.given(Fixtures.asks(61, Fixtures.commandApproval().build()));

    ReviewEvent event = feed.only(ReviewEvent.class, Fixtures.aborts(61, 1042));

    assertThat(event.reviewId()).isEqualTo("user:61");
    assertThat(event.status()).isEqualTo(ReviewStatus.ABORTED);
    assertThat(event.resolution()).isEqualTo(ReviewResolution.NONE);
  }

  @Test
  @DisplayName("9.7 an answer after that gives no event")
  void ignoresASecondAnswer() {
    feed.given(Fixtures.asks(61, Fixtures.commandApproval().build()), Fixtures.aborts(61, 1042));

    assertThat(feed.when(Fixtures.answers(61, ApprovalDecision.ACCEPT, 1043))).isEmpty();
  }

  @Test
  @DisplayName("9.8 the end of an automatic review is a review by the guardian")
  void reportsTheGuardian() {
    ReviewEvent event = feed.only(ReviewEvent.class, guardian(AutoReviewStatus.DENIED));

    assertThat(event.reviewId()).isEqualTo("guardian-review-1");
    assertThat(event.itemId()).contains("item-1");
    assertThat(event.subjectKind()).isEqualTo(SubjectKind.COMMAND_EXECUTION);
    assertThat(event.reviewer()).isEqualTo(Reviewer.GUARDIAN);
    assertThat(event.status()).isEqualTo(ReviewStatus.DENIED);
    assertThat(event.durationMs()).isEqualTo(OptionalLong.of(42));
    assertThat(event.origin().threadSource()).contains(Word.of(ThreadSource.USER));
  }

  @Test
  @DisplayName("9.9 a command reports its review")
  void reportsTheReviewWithTheCommand() {
    feed.given(
        Fixtures.asks(71, Fixtures.commandApproval().build()),
        Fixtures.answers(71, ApprovalDecision.ACCEPT_FOR_SESSION, 1042));

    CommandExecutionEvent event = commandRuns("thread-1");

    assertThat(event.base().reviews())
        .isEqualTo(new ItemReviews(1, 0, 1, ApprovalOutcome.USER_APPROVED_FOR_SESSION));
  }

  @Test
  @DisplayName("9.10 a review of another thread is not that of an item with the same ids")
  void keepsThreadsApart() {
    feed.given(
        Fixtures.threadStarted("thread-2"),
        Fixtures.asks(72, Fixtures.commandApproval().build()),
        Fixtures.answers(72, ApprovalDecision.ACCEPT, 1042));

    CommandExecutionEvent event = commandRuns("thread-2");

    assertThat(event.base().threadId()).isEqualTo("thread-2");
    assertThat(event.base().reviews()).isEqualTo(ItemReviews.NONE);
  }

  @Test
  @DisplayName("9.11 an automatic review that runs is none yet")
  void ignoresARunningAutomaticReview() {
    assertThat(feed.when(guardian(AutoReviewStatus.IN_PROGRESS))).isEmpty();
    assertThat(feed.warnings()).isEmpty();
  }

  @Test
  @DisplayName("9.12 an automatic review that took too long has timed out")
  void reportsATimeout() {
    ReviewEvent event = feed.only(ReviewEvent.class, guardian(AutoReviewStatus.TIMED_OUT));

    assertThat(event.status()).isEqualTo(ReviewStatus.TIMED_OUT);
    assertThat(event.resolution()).isEqualTo(ReviewResolution.NONE);
  }
}
