package io.agentanalytics.core.cases;

import static io.agentanalytics.core.cases.Fixtures.CONNECTION;
import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.Diagnostic;
import io.agentanalytics.api.DiagnosticKind;
import io.agentanalytics.api.event.AnalyticsEvent;
import io.agentanalytics.api.event.AppUsedEvent;
import io.agentanalytics.api.event.ReviewEvent;
import io.agentanalytics.api.event.ThreadInitializedEvent;
import io.agentanalytics.api.event.TurnEndStatus;
import io.agentanalytics.api.event.TurnEvent;
import io.agentanalytics.api.event.TurnSteerEvent;
import io.agentanalytics.api.event.TurnTokens;
import io.agentanalytics.api.fact.AppInvocation;
import io.agentanalytics.api.fact.AppUsed;
import io.agentanalytics.api.fact.TrackingContext;
import io.agentanalytics.api.protocol.ApprovalDecision;
import io.agentanalytics.api.protocol.RpcTransport;
import io.agentanalytics.api.protocol.ThreadMethod;
import io.agentanalytics.api.protocol.TurnStatus;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The cases about items and reviews, about diffs and about sandboxes have classes of their own. */
@DisplayName("15 Further cases: threads, turns and the client")
class FurtherCasesTest {
  private final Feed feed = new Feed();

  private Diagnostic onlyWarning() {
    assertThat(feed.warnings()).hasSize(1);
    return feed.warnings().get(0);
  }

  @Test
  @DisplayName("15.1 a thread that is opened again gives an event again and moves")
  void movesAThread() {
    feed.given(Fixtures.reviewBase());
    feed.given(
        Fixtures.client(8, "codex-web", "codex-web", RpcTransport.STDIO, Optional.empty())
            .runtime(Fixtures.RUNTIME_A)
            .build(),
        Fixtures.opened(8, 1, ThreadMethod.RESUME, Fixtures.thread("thread-1").build()));

    feed.given(
        Fixtures.asks(41, Fixtures.commandApproval().build()),
        Fixtures.answers(41, ApprovalDecision.ACCEPT, 1042));

    assertThat(feed.all(ThreadInitializedEvent.class)).hasSize(2);
    assertThat(feed.all(ReviewEvent.class))
        .singleElement()
        .satisfies(event -> assertThat(event.appServerClient().clientName()).contains("codex-web"));
  }

  @Test
  @DisplayName("15.2 a steer on an unknown connection is dropped in silence")
  void dropsASteerOfAnUnknownConnection() {
    feed.given(Fixtures.steerRequest(CONNECTION, 4));

    assertThat(feed.when(Fixtures.steerAccepted(4))).isEmpty();
    assertThat(feed.warnings()).isEmpty();
  }

  @Test
  @DisplayName("15.3 a steer of an unknown thread is dropped with a warning")
  void warnsOfASteerOfAnUnknownThread() {
    feed.given(Fixtures.clientT(), Fixtures.steerRequest(CONNECTION, 4));

    assertThat(feed.when(Fixtures.steerAccepted(4))).isEmpty();
    assertThat(onlyWarning().kind()).isEqualTo(DiagnosticKind.MISSING_CONTEXT);
    assertThat(onlyWarning().context())
        .containsEntry("event", "turn steer")
        .containsEntry("thread_id", "thread-2")
        .containsEntry("missing_context", "thread_metadata");
    assertThat(feed.all(TurnSteerEvent.class)).isEmpty();
  }

  @Test
  @DisplayName("15.16 usage after the end comes too late")
  void ignoresLateUsage() {
    feed.given(Fixtures.turnBase()).given(Fixtures.config().build());
    feed.given(Fixtures.completed(TurnStatus.COMPLETED));

    assertThat(feed.when(Fixtures.usage())).isEmpty();
    assertThat(feed.all(TurnEvent.class))
        .singleElement()
        .satisfies(event -> assertThat(event.tokens()).isEqualTo(TurnTokens.UNKNOWN));
  }

  @Test
  @DisplayName("15.17 a config after the end completes the turn")
  void waitsForTheConfig() {
    feed.given(Fixtures.turnBase()).given(Fixtures.completed(TurnStatus.COMPLETED));

    TurnEvent event = feed.only(TurnEvent.class, Fixtures.config().build());

    assertThat(event.status()).contains(TurnEndStatus.COMPLETED);
  }

  @Test
  @DisplayName("15.18 of two configs the second one counts")
  void takesTheLastImageCount() {
    feed.given(Fixtures.turnBase())
        .given(Fixtures.config().build(), Fixtures.config().numInputImages(2).build());

    TurnEvent event = feed.only(TurnEvent.class, Fixtures.completed(TurnStatus.COMPLETED));

    assertThat(event.numInputImages()).isEqualTo(2);
  }

  @Test
  @DisplayName("15.19 of two ends before the config the second one counts")
  void takesTheLastEnd() {
    feed.given(Fixtures.turnBase())
        .given(Fixtures.completed(TurnStatus.FAILED), Fixtures.completed(TurnStatus.INTERRUPTED));

    TurnEvent event = feed.only(TurnEvent.class, Fixtures.config().build());

    assertThat(event.status()).contains(TurnEndStatus.INTERRUPTED);
  }

  @Test
  @DisplayName("15.21 after 4096 uses the first one is recorded again")
  void recordsTheFirstUseAgainAfter4096() {
    for (int i = 0; i < 4096; i++) {
      feed.given(appUsed(i));
    }

    assertThat(feed.when(appUsed(0))).hasSize(1);
    assertThat(feed.when(appUsed(0))).isEmpty();
    assertThat(feed.all(AppUsedEvent.class)).hasSize(4097);
    assertThat(feed.all(AnalyticsEvent.class)).hasSize(4097);
  }

  private static AppUsed appUsed(int turn) {
    return new AppUsed(
        new TrackingContext("gpt-5", "thread-1", "turn-" + turn),
        new AppInvocation(Optional.of("calendar"), Optional.empty(), Optional.empty()));
  }
}
