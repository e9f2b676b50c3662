package io.agentanalytics.core.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.Diagnostic;
import io.agentanalytics.api.DiagnosticKind;
import io.agentanalytics.api.event.ApprovalOutcome;
import io.agentanalytics.api.event.CommandExecutionEvent;
import io.agentanalytics.api.event.FileChangeEvent;
import io.agentanalytics.api.event.ItemReviews;
import io.agentanalytics.api.event.ReviewEvent;
import io.agentanalytics.api.event.ReviewStatus;
import io.agentanalytics.api.event.ReviewTrigger;
import io.agentanalytics.api.event.SubjectKind;
import io.agentanalytics.api.event.TurnEvent;
import io.agentanalytics.api.fact.Notification;
import io.agentanalytics.api.fact.ServerRequest;
import io.agentanalytics.api.fact.ServerResponse;
import io.agentanalytics.api.protocol.ApprovalDecision;
import io.agentanalytics.api.protocol.AutoReview;
import io.agentanalytics.api.protocol.AutoReviewCompletedNotification;
import io.agentanalytics.api.protocol.AutoReviewStatus;
import io.agentanalytics.api.protocol.CommandApprovalParams;
import io.agentanalytics.api.protocol.CommandApprovalResult;
import io.agentanalytics.api.protocol.CommandExecutionItem;
import io.agentanalytics.api.protocol.FileChangeApprovalParams;
import io.agentanalytics.api.protocol.FileChangeItem;
import io.agentanalytics.api.protocol.GuardianAction;
import io.agentanalytics.api.protocol.GuardianCommandSource;
import io.agentanalytics.api.protocol.ItemCompletedNotification;
import io.agentanalytics.api.protocol.ItemStartedNotification;
import io.agentanalytics.api.protocol.ItemStatus;
import io.agentanalytics.api.protocol.NetworkApprovalContext;
import io.agentanalytics.api.protocol.NetworkProtocol;
import io.agentanalytics.api.protocol.PermissionGrant;
import io.agentanalytics.api.protocol.RequestId;
import io.agentanalytics.api.protocol.TurnStatus;
import io.agentanalytics.api.protocol.Word;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("15 Further cases: items and reviews")
class FurtherItemCasesTest {
  private final Feed feed = new Feed();

  private static Notification starts(String itemId) {
    return new Notification(
        new ItemStartedNotification("thread-2", "turn-2", 1000, command(itemId)));
  }

  private static Notification ends(String itemId, long atMs, ItemStatus status) {
    return new Notification(
        new ItemCompletedNotification(
            "thread-2",
            "turn-2",
            atMs,
            CommandExecutionItem.builder().id(itemId).status(status).build()));
  }

  private static CommandExecutionItem command(String itemId) {
    return CommandExecutionItem.builder().id(itemId).status(ItemStatus.IN_PROGRESS).build();
  }

  private static ServerRequest commandAsks(RequestId id) {
    return new ServerRequest(Fixtures.CONNECTION, id, Fixtures.commandApproval().build());
  }

  private static Notification guardianDenies(long completedAtMs) {
    return new Notification(
        new AutoReviewCompletedNotification(
            "thread-1",
            "turn-1",
            "guardian-review-1",
            Optional.of("item-1"),
            1000,
            completedAtMs,
            new AutoReview(Word.of(AutoReviewStatus.DENIED), Optional.empty(), Optional.empty()),
            new GuardianAction.Command(Word.of(GuardianCommandSource.SHELL))));
  }

  private CommandExecutionEvent commandRuns() {
    feed.given(Fixtures.started("thread-1", "turn-1")).given(Fixtures.commandRuns("thread-1"));
    return feed.all(CommandExecutionEvent.class).get(0);
  }

  private TurnEvent turnEnds() {
    feed.given(Fixtures.config().build());
    return feed.only(TurnEvent.class, Fixtures.completed(TurnStatus.COMPLETED));
  }

  @Test
  @DisplayName("15.4 an item that ends twice is counted twice and reported once")
  void reportsAnItemOnce() {
    feed.given(Fixtures.turnBase()).given(starts("item-1"));

    feed.given(
        ends("item-1", 1045, ItemStatus.COMPLETED), ends("item-1", 1046, ItemStatus.COMPLETED));

    assertThat(feed.warnings())
        .extracting(Diagnostic::kind)
        .containsExactly(DiagnosticKind.ITEM_START_MISSING);
    assertThat(feed.all(CommandExecutionEvent.class)).hasSize(1);
    assertThat(turnEnds().toolCounts().shellCommandCount()).isEqualTo(2);
  }

  @Test
  @DisplayName("15.5 an end before the turn is known leaves the start in place")
  void keepsTheStartUntilTheTurnIsKnown() {
    feed.given(Fixtures.clientT(), Fixtures.threadStarted("thread-2"), starts("item-1"));

    feed.given(ends("item-1", 1045, ItemStatus.COMPLETED));
    assertThat(feed.warnings())
        .extracting(Diagnostic::kind)
        .containsExactly(DiagnosticKind.TURN_STATE_MISSING);
    feed.given(Fixtures.started("thread-2", "turn-2"));

    assertThat(feed.when(ends("item-1", 1046, ItemStatus.COMPLETED))).hasSize(1);
  }

  @Test
  @DisplayName("15.6 an end without a final status is counted and forgotten")
  void forgetsAnItemWithoutAFinalStatus() {
    feed.given(Fixtures.reviewBase())
        .given(
            Fixtures.asks(71, Fixtures.commandApproval().build()),
            Fixtures.answers(71, ApprovalDecision.ACCEPT, 1042),
            Fixtures.started("thread-1", "turn-1"),
            Fixtures.itemStarted("thread-1", 1000, Fixtures.command(ItemStatus.IN_PROGRESS)));

    assertThat(
            feed.when(
                Fixtures.itemCompleted("thread-1", 1045, Fixtures.command(ItemStatus.IN_PROGRESS))))
        .isEmpty();
    assertThat(feed.warnings()).isEmpty();

    feed.given(Fixtures.itemCompleted("thread-1", 1046, Fixtures.command(ItemStatus.COMPLETED)));
    assertThat(feed.warnings())
        .as("the start is gone")
        .extracting(Diagnostic::kind)
        .containsExactly(DiagnosticKind.ITEM_START_MISSING);
    assertThat(commandRuns().base().reviews())
        .as("the summary is gone")
        .isEqualTo(ItemReviews.NONE);
  }

  @Test
  @DisplayName("15.7 an end before the start has no duration")
  void reportsNoNegativeDuration() {
    feed.given(Fixtures.turnBase()).given(starts("item-1"));

    CommandExecutionEvent event =
        feed.only(CommandExecutionEvent.class, ends("item-1", 999, ItemStatus.COMPLETED));

    assertThat(event.base().durationMs()).isEmpty();
  }

  @Test
  @DisplayName("15.8 a question from before the epoch is ignored")
  void ignoresAQuestionFromBeforeTheEpoch() {
    CommandApprovalParams params =
        new CommandApprovalParams(
            "thread-1",
            "turn-1",
            "item-1",
            -1,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    feed.given(Fixtures.reviewBase()).given(Fixtures.asks(41, params));

    assertThat(feed.when(Fixtures.answers(41, ApprovalDecision.ACCEPT, 1042))).isEmpty();
  }

  @Test
  @DisplayName("15.9 an automatic review from before the epoch is ignored")
  void ignoresAnAutomaticReviewFromBeforeTheEpoch() {
    feed.given(Fixtures.reviewBase());

    assertThat(feed.when(guardianDenies(-1))).isEmpty();
    assertThat(commandRuns().base().reviews()).isEqualTo(ItemReviews.NONE);
  }

  @Test
  @DisplayName("15.10 the last of two reviews decides, and both count")
  void addsUpTheReviewsOfAnItem() {
    feed.given(Fixtures.reviewBase())
        .given(
            guardianDenies(1042),
            Fixtures.asks(
                71,
                Fixtures.commandApproval().additionalPermissions(PermissionGrant.none()).build()),
            Fixtures.answers(71, ApprovalDecision.ACCEPT, 1043));

    CommandExecutionEvent event = commandRuns();

    assertThat(event.base().reviews())
        .isEqualTo(new ItemReviews(2, 1, 1, ApprovalOutcome.USER_APPROVED));
    assertThat(event.base().requestedAdditionalPermissions()).isTrue();
    assertThat(event.base().requestedNetworkAccess()).isFalse();
  }

  @Test
  @DisplayName("15.11 a review that is dropped counts for its item")
  void countsADroppedReview() {
    feed.given(
        Fixtures.clientW(),
        Fixtures.asks(41, Fixtures.commandApproval().build()),
        Fixtures.answers(41, ApprovalDecision.ACCEPT, 1042));
    assertThat(feed.all(ReviewEvent.class)).isEmpty();
    assertThat(feed.warnings())
        .singleElement()
        .satisfies(
            warning ->
                assertThat(warning.context())
                    .containsEntry("event", "review")
                    .containsEntry("review_id", "user:41")
                    .containsEntry("missing_context", "thread_connection"));

    feed.given(Fixtures.threadStarted("thread-1"));

    assertThat(commandRuns().base().reviews())
        .isEqualTo(new ItemReviews(1, 0, 1, ApprovalOutcome.USER_APPROVED));
  }

  @Test
  @DisplayName("15.12 ids 7 and \"7\" are two reviews of one name")
  void tellsIdsOfTwoTypesApart() {
    feed.given(Fixtures.reviewBase())
        .given(commandAsks(RequestId.of(7)), commandAsks(RequestId.of("7")));

    feed.given(
        new ServerResponse(
            1042, RequestId.of("7"), new CommandApprovalResult(ApprovalDecision.DECLINE)),
        new ServerResponse(
            1043, RequestId.of(7), new CommandApprovalResult(ApprovalDecision.ACCEPT)));

    assertThat(feed.all(ReviewEvent.class))
        .extracting(ReviewEvent::reviewId)
        .containsExactly("user:7", "user:7");
    assertThat(feed.all(ReviewEvent.class))
        .extracting(ReviewEvent::status)
        .containsExactly(ReviewStatus.DENIED, ReviewStatus.APPROVED);
  }

  /** The two flags of such a review reach no event: network access touches no summary. */
  @Test
  @DisplayName("15.13 an intercepted connection is network access")
  void takesAnInterceptedConnectionForNetworkAccess() {
    feed.given(Fixtures.reviewBase())
        .given(
            Fixtures.asks(
                41,
                Fixtures.commandApproval()
                    .approvalId("approval-1")
                    .networkApprovalContext(
                        new NetworkApprovalContext(
                            "registry.example", Word.of(NetworkProtocol.HTTPS)))
                    .additionalPermissions(PermissionGrant.none())
                    .build()));

    ReviewEvent event =
        feed.only(ReviewEvent.class, Fixtures.answers(41, ApprovalDecision.ACCEPT, 1042));

    assertThat(event.subjectKind()).isEqualTo(SubjectKind.NETWORK_ACCESS);
    assertThat(event.subjectName()).isEqualTo("network_access");
    assertThat(event.trigger()).isEqualTo(ReviewTrigger.EXECVE_INTERCEPT);
    assertThat(commandRuns().base().reviews()).isEqualTo(ItemReviews.NONE);
  }

  @Test
  @DisplayName("15.14 an empty list of amendments asks for no network")
  void takesAnEmptyListForNoRequest() {
    feed.given(Fixtures.reviewBase())
        .given(
            Fixtures.asks(
                41, Fixtures.commandApproval().proposedNetworkPolicyAmendments(List.of()).build()));

    ReviewEvent event =
        feed.only(ReviewEvent.class, Fixtures.answers(41, ApprovalDecision.ACCEPT, 1042));

    assertThat(event.trigger()).isEqualTo(ReviewTrigger.INITIAL);
    assertThat(commandRuns().base().requestedNetworkAccess()).isFalse();
  }

  @Test
  @DisplayName("15.15 an aborted question about files")
  void reportsAnAbortedFileChange() {
    FileChangeItem item = new FileChangeItem("item-2", List.of(), Word.of(ItemStatus.DECLINED));
    feed.given(Fixtures.reviewBase())
        .given(
            Fixtures.started("thread-1", "turn-1"),
            Fixtures.itemStarted("thread-1", 1000, item),
            Fixtures.asks(
                41,
                FileChangeApprovalParams.builder()
                    .threadId("thread-1")
                    .turnId("turn-1")
                    .itemId("item-2")
                    .startedAt(Instant.ofEpochMilli(1000))
                    .build()));

    ReviewEvent review = feed.only(ReviewEvent.class, Fixtures.aborts(41, 1042));
    FileChangeEvent change =
        feed.only(FileChangeEvent.class, Fixtures.itemCompleted("thread-1", 1045, item));

    assertThat(review.status()).isEqualTo(ReviewStatus.ABORTED);
    assertThat(review.subjectName()).isEqualTo("apply_patch");
    assertThat(change.base().reviews())
        .isEqualTo(new ItemReviews(1, 0, 1, ApprovalOutcome.USER_ABORTED));
  }
}
