package io.agentanalytics.core.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.Diagnostic;
import io.agentanalytics.api.DiagnosticKind;
import io.agentanalytics.api.event.ThreadInitializedEvent;
import io.agentanalytics.api.event.TurnEvent;
import io.agentanalytics.api.fact.Compaction;
import io.agentanalytics.api.fact.CompactionImplementation;
import io.agentanalytics.api.fact.CompactionPhase;
import io.agentanalytics.api.fact.CompactionReason;
import io.agentanalytics.api.fact.CompactionStatus;
import io.agentanalytics.api.fact.CompactionTrigger;
import io.agentanalytics.api.fact.Notification;
import io.agentanalytics.api.fact.Personality;
import io.agentanalytics.api.fact.ReasoningSummary;
import io.agentanalytics.api.fact.SubagentThreadStarted;
import io.agentanalytics.api.protocol.RpcTransport;
import io.agentanalytics.api.protocol.SubagentSource;
import io.agentanalytics.api.protocol.TurnCompletedNotification;
import io.agentanalytics.api.protocol.TurnStatus;
import io.agentanalytics.api.protocol.Word;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What turns wait for, and what their settings say (reduction.md 3). */
class TurnDetailsTest {
  @Test
  void turnIsToldWhenTheServerAcceptsItLast() {
    Feed feed = new Feed().given(Fixtures.clientT(), Fixtures.threadStarted("thread-2"));
    feed.given(
        Fixtures.turnRequest(),
        Fixtures.config().build(),
        Fixtures.completed(TurnStatus.COMPLETED));

    assertThat(feed.only(TurnEvent.class, Fixtures.turnAccepted()).turnId()).isEqualTo("turn-2");
  }

  @Test
  void turnWhoseThreadCameTooLateIsToldWithItsNextFact() {
    Feed feed = new Feed().given(Fixtures.clientT(), Fixtures.turnRequest());
    feed.given(
        Fixtures.turnAccepted(),
        Fixtures.config().build(),
        Fixtures.completed(TurnStatus.COMPLETED));
    assertThat(feed.warnings())
        .extracting(Diagnostic::kind)
        .containsExactly(DiagnosticKind.MISSING_CONTEXT);
    feed.given(Fixtures.threadStarted("thread-2"));

    assertThat(feed.only(TurnEvent.class, Fixtures.usage()).tokens().inputTokens())
        .isEqualTo(OptionalLong.of(Fixtures.USAGE.inputTokens()));
  }

  @Test
  void settingsThatMeanNothingAreLeftOut() {
    TurnEvent event = turn(ReasoningSummary.NONE, Personality.NONE);

    assertThat(event.settings().reasoningSummary()).isEmpty();
    assertThat(event.settings().personality()).isEmpty();
  }

  @Test
  void settingsThatMeanSomethingAreTold() {
    TurnEvent event = turn(ReasoningSummary.CONCISE, Personality.FRIENDLY);

    assertThat(event.settings().reasoningSummary()).contains(ReasoningSummary.CONCISE);
    assertThat(event.settings().personality()).contains(Personality.FRIENDLY);
  }

  private static TurnEvent turn(ReasoningSummary summary, Personality personality) {
    return new Feed()
        .given(Fixtures.turnBase())
        .given(Fixtures.config().reasoningSummary(summary).personality(personality).build())
        .only(TurnEvent.class, Fixtures.completed(TurnStatus.COMPLETED));
  }

  @Test
  void statusThatIsNotKnownIsToldOf() {
    Feed feed = new Feed().given(Fixtures.turnBase()).given(Fixtures.config().build());

    assertThat(
            feed.when(
                new Notification(
                    new TurnCompletedNotification(
                        "thread-2",
                        "turn-2",
                        Word.of(TurnStatus.class, "paused"),
                        Optional.empty(),
                        OptionalLong.of(456),
                        OptionalLong.of(1234)))))
        .isEmpty();
    assertThat(feed.warnings())
        .containsExactly(
            Diagnostic.of(DiagnosticKind.UNKNOWN_WORD, "member", "turn.status", "word", "paused"));
  }

  @Test
  void turnOfNoTimeHasADuration() {
    Feed feed = new Feed().given(Fixtures.turnBase()).given(Fixtures.config().build());

    TurnEvent event =
        feed.only(
            TurnEvent.class,
            new Notification(
                new TurnCompletedNotification(
                    "thread-2",
                    "turn-2",
                    Word.of(TurnStatus.COMPLETED),
                    Optional.empty(),
                    OptionalLong.of(0),
                    OptionalLong.of(0))));

    assertThat(event.durationMs()).isEqualTo(OptionalLong.of(0));
  }

  @Test
  void spawnedThreadHasTheRuntimeOfTheFirstClient() {
    Feed feed =
        new Feed()
            .given(
                Fixtures.clientT(),
                Fixtures.client(8, "other", "other", RpcTransport.STDIO, Optional.empty())
                    .runtime(Fixtures.RUNTIME_B)
                    .build());

    ThreadInitializedEvent event =
        feed.only(
            ThreadInitializedEvent.class,
            new SubagentThreadStarted(
                "child",
                Optional.empty(),
                "codex-tui",
                "codex-tui",
                "1.0.0",
                "gpt-5",
                false,
                SubagentSource.ThreadSpawn.of("thread-1", 1),
                1));

    assertThat(event.runtime()).isEqualTo(Fixtures.RUNTIME_A);
  }

  @Test
  void compactionOfAThreadThatNobodyKnowsIsToldOf() {
    Feed feed = new Feed().given(Fixtures.clientT());

    assertThat(
            feed.when(
                Compaction.builder()
                    .threadId("thread-9")
                    .turnId("turn-9")
                    .trigger(CompactionTrigger.AUTO)
                    .reason(CompactionReason.CONTEXT_LIMIT)
                    .implementation(CompactionImplementation.RESPONSES)
                    .phase(CompactionPhase.PRE_TURN)
                    .status(CompactionStatus.COMPLETED)
                    .activeContextTokensBefore(2)
                    .activeContextTokensAfter(1)
                    .startedAt(Instant.ofEpochSecond(1))
                    .completedAt(Instant.ofEpochSecond(2))
                    .build()))
        .isEmpty();
    assertThat(feed.warnings())
        .extracting(Diagnostic::kind)
        .containsExactly(DiagnosticKind.MISSING_CONTEXT);
  }
}
