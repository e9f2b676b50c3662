package io.agentanalytics.core.cases;

import static io.agentanalytics.core.cases.Fixtures.CONNECTION;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.agentanalytics.api.Diagnostic;
import io.agentanalytics.api.DiagnosticKind;
import io.agentanalytics.api.event.CompactionEvent;
import io.agentanalytics.api.event.GuardianReviewEvent;
import io.agentanalytics.api.event.ThreadOrigin;
import io.agentanalytics.api.fact.ApprovalRequestSource;
import io.agentanalytics.api.fact.Compaction;
import io.agentanalytics.api.fact.CompactionImplementation;
import io.agentanalytics.api.fact.CompactionPhase;
import io.agentanalytics.api.fact.CompactionReason;
import io.agentanalytics.api.fact.CompactionStatus;
import io.agentanalytics.api.fact.CompactionStrategy;
import io.agentanalytics.api.fact.CompactionTrigger;
import io.agentanalytics.api.fact.GuardianDecision;
import io.agentanalytics.api.fact.GuardianFailureReason;
import io.agentanalytics.api.fact.GuardianReview;
import io.agentanalytics.api.fact.GuardianTerminalStatus;
import io.agentanalytics.api.fact.ReviewedAction;
import io.agentanalytics.api.fact.ReviewedNetworkProtocol;
import io.agentanalytics.api.protocol.RpcTransport;
import io.agentanalytics.api.protocol.SessionSource;
import io.agentanalytics.api.protocol.SubagentSource;
import io.agentanalytics.api.protocol.ThreadMethod;
import io.agentanalytics.api.protocol.ThreadSource;
import io.agentanalytics.api.protocol.Word;
import io.agentanalytics.core.catalog.Profiles;
import io.agentanalytics.core.json.EventCodec;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("7 Compaction and guardian facts")
class CompactionAndGuardianTest {
  @Test
  @DisplayName("7.1 a failed compaction of a spawned thread")
  void reportsAFailedCompactionOfASpawnedThread() {
    String parent = "22222222-2222-2222-2222-222222222222";
    Feed feed =
        new Feed()
            .given(
                Fixtures.client(
                        CONNECTION,
                        "codex-tui",
                        "codex-tui",
                        RpcTransport.WEBSOCKET,
                        Optional.empty())
                    .runtime(Fixtures.RUNTIME_A)
                    .build(),
                Fixtures.opened(
                    CONNECTION,
                    1,
                    ThreadMethod.RESUME,
                    Fixtures.thread("thread-1")
                        .source(
                            new SessionSource.Subagent(SubagentSource.ThreadSpawn.of(parent, 1)))
                        .threadSource(ThreadSource.SUBAGENT)
                        .build()));

    CompactionEvent event =
        feed.only(
            CompactionEvent.class,
            Compaction.builder()
                .threadId("thread-1")
                .turnId("turn-compact")
                .trigger(CompactionTrigger.MANUAL)
                .reason(CompactionReason.USER_REQUESTED)
                .implementation(CompactionImplementation.RESPONSES)
                .phase(CompactionPhase.STANDALONE_TURN)
                .status(CompactionStatus.FAILED)
                .error("context limit exceeded")
                .activeContextTokensBefore(131_000)
                .activeContextTokensAfter(131_000)
                .startedAt(Instant.ofEpochSecond(100))
                .completedAt(Instant.ofEpochSecond(101))
                .duration(Duration.ofMillis(1200))
                .build());

    assertThat(event.origin())
        .isEqualTo(
            new ThreadOrigin(
                Optional.of(Word.of(ThreadSource.SUBAGENT)),
                Optional.of("thread_spawn"),
                Optional.of(parent)));
    assertThat(event.appServerClient().rpcTransport()).isEqualTo(RpcTransport.WEBSOCKET);
    assertThat(event.runtime()).isEqualTo(Fixtures.RUNTIME_A);
    assertThat(event.trigger()).isEqualTo(CompactionTrigger.MANUAL);
    assertThat(event.reason()).isEqualTo(CompactionReason.USER_REQUESTED);
    assertThat(event.implementation()).isEqualTo(CompactionImplementation.RESPONSES);
    assertThat(event.phase()).isEqualTo(CompactionPhase.STANDALONE_TURN);
    assertThat(event.strategy()).isEqualTo(CompactionStrategy.MEMENTO);
    assertThat(event.status()).isEqualTo(CompactionStatus.FAILED);
    assertThat(event.error()).contains("context limit exceeded");
    assertThat(event.durationMs()).isEqualTo(OptionalLong.of(1200));
  }

  @Test
  @DisplayName("7.2 a guardian review says what kind of action it was, not which")
  void reportsAGuardianReviewWithoutItsTarget() {
    Feed feed = new Feed().given(Fixtures.clientT(), Fixtures.threadStarted("thread-guardian"));

    GuardianReviewEvent event = feed.only(GuardianReviewEvent.class, timedOutReview());

    String json =
        new String(EventCodec.encode(event, Profiles.named("seed")), UTF_8).replace('"', '\'');
    assertThat(json)
        .contains(
            "'target_item_id':null,'approval_request_source':'delegated_subagent',"
                + "'reviewed_action':{'type':'network_access','protocol':'https','port':443},",
            "'terminal_status':'timed_out','failure_reason':'timeout',",
            "'review_timeout_ms':90000,")
        .doesNotContain("'target':", "'host':", "retry_reason", "rationale");
  }

  private static GuardianReview timedOutReview() {
    return GuardianReview.builder()
        .threadId("thread-guardian")
        .turnId("turn-guardian")
        .reviewId("review-guardian")
        .approvalRequestSource(ApprovalRequestSource.DELEGATED_SUBAGENT)
        .reviewedAction(new ReviewedAction.NetworkAccess(ReviewedNetworkProtocol.HTTPS, 443))
        .decision(GuardianDecision.DENIED)
        .terminalStatus(GuardianTerminalStatus.TIMED_OUT)
        .failureReason(GuardianFailureReason.TIMEOUT)
        .reviewTimeout(Duration.ofSeconds(90))
        .completionLatency(Duration.ofSeconds(90))
        .startedAt(Instant.ofEpochSecond(100))
        .completedAt(Instant.ofEpochSecond(190))
        .build();
  }

  @Test
  void guardianReviewOfAThreadThatNobodyKnowsIsToldOf() {
    Feed feed = new Feed().given(Fixtures.clientT());

    assertThat(feed.when(timedOutReview())).isEmpty();
    assertThat(feed.warnings())
        .extracting(Diagnostic::kind, warning -> warning.context().get("missing_context"))
        .containsExactly(tuple(DiagnosticKind.MISSING_CONTEXT, "thread_connection"));
  }
}
