package io.agentanalytics.core.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.event.SteerResult;
import io.agentanalytics.api.event.TurnEvent;
import io.agentanalytics.api.event.TurnSteerEvent;
import io.agentanalytics.api.fact.RejectionReason;
import io.agentanalytics.api.protocol.RpcTransport;
import io.agentanalytics.api.protocol.ThreadMethod;
import io.agentanalytics.api.protocol.ThreadSource;
import io.agentanalytics.api.protocol.TurnStatus;
import io.agentanalytics.api.protocol.Word;
import io.agentanalytics.core.catalog.Profiles;
import io.agentanalytics.core.json.EventCodec;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("10 Steers")
class SteersTest {
  private final Feed feed = new Feed().given(Fixtures.turnBase());

  @Test
  @DisplayName("10.1 an accepted steer")
  void reportsAnAcceptedSteer() {
    feed.given(Fixtures.steerRequest(Fixtures.CONNECTION, 4));

    TurnSteerEvent event = feed.only(TurnSteerEvent.class, Fixtures.steerAccepted(4));

    assertThat(event.expectedTurnId()).isEqualTo("turn-2");
    assertThat(event.acceptedTurnId()).contains("turn-2");
    assertThat(event.numInputImages()).isEqualTo(1);
    assertThat(event.result()).isEqualTo(SteerResult.ACCEPTED);
    assertThat(event.rejectionReason()).isEmpty();
    assertThat(event.createdAt()).isEqualTo(Feed.AT_MS / 1000);
    assertThat(event.appServerClient().productClientId()).isEqualTo("codex-tui");
    assertThat(event.runtime().codexRsVersion()).isEqualTo("0.1.0");
    assertThat(event.origin().threadSource()).contains(Word.of(ThreadSource.USER));
    assertThat(new String(EventCodec.encode(event, Profiles.named("seed")), StandardCharsets.UTF_8))
        .doesNotStartWith("{\"event_type\":\"codex_turn_steer_event\",\"event_params\":{\"product");
  }

  @ParameterizedTest(name = "{0} {1}")
  @DisplayName("10.2 to 10.4 a rejected steer reports the client that asked")
  @CsvSource({
    "10.2, NO_ACTIVE_TURN",
    "10.3, NON_STEERABLE_REVIEW",
    "10.4, INPUT_TOO_LARGE",
  })
  void reportsTheClientThatAsked(String number, RejectionReason reason) {
    feed.given(
        Fixtures.client(8, "codex-web", "codex-web", RpcTransport.STDIO, Optional.empty())
            .runtime(Fixtures.RUNTIME_B)
            .build(),
        Fixtures.opened(8, 2, ThreadMethod.RESUME, Fixtures.thread("thread-2").build()),
        Fixtures.steerRequest(Fixtures.CONNECTION, 4));

    TurnSteerEvent event = feed.only(TurnSteerEvent.class, Fixtures.failed(4, Optional.of(reason)));

    assertThat(event.appServerClient().clientName()).contains("codex-tui");
    assertThat(event.acceptedTurnId()).isEmpty();
    assertThat(event.result()).isEqualTo(SteerResult.REJECTED);
    assertThat(event.rejectionReason()).contains(reason);
    assertThat(event.origin().threadSource()).contains(Word.of(ThreadSource.USER));
  }

  @Test
  @DisplayName("10.5 an error without a request gives no event")
  void ignoresAnErrorWithoutARequest() {
    assertThat(feed.when(Fixtures.failed(4, Optional.of(RejectionReason.NO_ACTIVE_TURN))))
        .isEmpty();
  }

  @Test
  @DisplayName("10.6 a turn counts the steers that were accepted")
  void countsAcceptedSteers() {
    feed.given(
        Fixtures.config().build(),
        Fixtures.started("thread-2", "turn-2"),
        Fixtures.steerRequest(Fixtures.CONNECTION, 4),
        Fixtures.steerAccepted(4),
        Fixtures.steerRequest(Fixtures.CONNECTION, 5),
        Fixtures.failed(5, Optional.of(RejectionReason.EMPTY_INPUT)),
        Fixtures.steerRequest(Fixtures.CONNECTION, 6),
        Fixtures.steerAccepted(6));

    TurnEvent event = feed.only(TurnEvent.class, Fixtures.completed(TurnStatus.COMPLETED));

    assertThat(event.steerCount()).isEqualTo(2);
  }
}
