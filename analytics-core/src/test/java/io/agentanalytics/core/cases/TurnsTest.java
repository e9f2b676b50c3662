package io.agentanalytics.core.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.event.AppServerClient;
import io.agentanalytics.api.event.SandboxPolicy;
import io.agentanalytics.api.event.ToolCounts;
import io.agentanalytics.api.event.TurnEndStatus;
import io.agentanalytics.api.event.TurnEvent;
import io.agentanalytics.api.event.TurnTokens;
import io.agentanalytics.api.fact.NetworkPolicy;
import io.agentanalytics.api.fact.PermissionProfile;
import io.agentanalytics.api.protocol.RpcTransport;
import io.agentanalytics.api.protocol.TurnError;
import io.agentanalytics.api.protocol.TurnStatus;
import io.agentanalytics.core.catalog.Profiles;
import io.agentanalytics.core.json.EventCodec;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("11 Turns")
class TurnsTest {
  private final Feed feed = new Feed();

  private TurnEvent turnEndsAs(TurnStatus status, Optional<TurnError> error) {
    feed.given(Fixtures.turnBase())
        .given(Fixtures.config().build(), Fixtures.started("thread-2", "turn-2"));
    return feed.only(TurnEvent.class, Fixtures.completed(status, error));
  }

  @Test
  @DisplayName("11.1 a complete turn")
  void reportsACompleteTurn() {
    feed.given(Fixtures.turnBase())
        .given(Fixtures.config().build(), Fixtures.started("thread-2", "turn-2"), Fixtures.usage());

    TurnEvent event = feed.only(TurnEvent.class, Fixtures.completed(TurnStatus.COMPLETED));

    assertThat(event.threadId()).isEqualTo("thread-2");
    assertThat(event.turnId()).isEqualTo("turn-2");
    assertThat(event.appServerClient())
        .isEqualTo(
            new AppServerClient(
                "codex-tui",
                Optional.of("codex-tui"),
                Optional.of("1.0.0"),
                RpcTransport.STDIO,
                Optional.empty()));
    assertThat(event.runtime()).isEqualTo(Fixtures.RUNTIME_A);
    assertThat(event.ephemeral()).isFalse();
    assertThat(event.numInputImages()).isEqualTo(1);
    assertThat(event.status()).contains(TurnEndStatus.COMPLETED);
    assertThat(event.steerCount()).isZero();
    assertThat(event.toolCounts()).isEqualTo(new ToolCounts(0, 0, 0, 0, 0, 0, 0, 0));
    assertThat(event.startedAt()).isEqualTo(OptionalLong.of(455));
    assertThat(event.completedAt()).isEqualTo(456);
    assertThat(event.durationMs()).isEqualTo(OptionalLong.of(1234));
    assertThat(event.tokens()).isEqualTo(TurnTokens.of(Fixtures.USAGE));
    assertThat(new String(EventCodec.encode(event, Profiles.named("seed")), UTF_8))
        .contains("\"experimental_api_enabled\":null")
        .doesNotContain("\"event_params\":{\"product_client_id\"");
  }

  @Test
  @DisplayName("11.2 without initialize there is no event")
  void needsAConnection() {
    feed.given(
        Fixtures.threadStarted("thread-2"),
        Fixtures.turnRequest(),
        Fixtures.turnAccepted(),
        Fixtures.config().build());

    assertThat(feed.when(Fixtures.completed(TurnStatus.COMPLETED))).isEmpty();
    assertThat(feed.warnings())
        .singleElement()
        .satisfies(
            warning ->
                assertThat(warning.context())
                    .containsEntry("event", "turn")
                    .containsEntry("missing_context", "connection")
                    .containsEntry("connection_id", "7"));
  }

  @Test
  @DisplayName("11.3 without a config there is no event")
  void needsAConfig() {
    feed.given(Fixtures.turnBase());

    assertThat(feed.when(Fixtures.completed(TurnStatus.COMPLETED))).isEmpty();
    assertThat(feed.warnings()).isEmpty();
  }

  @Test
  @DisplayName("11.4 a failed turn has the kind of its error")
  void reportsAFailedTurn() {
    TurnEvent event = turnEndsAs(TurnStatus.FAILED, Optional.of(TurnError.of("badRequest")));

    assertThat(event.status()).contains(TurnEndStatus.FAILED);
    assertThat(new String(EventCodec.encode(event, Profiles.named("seed")), UTF_8))
        .contains("\"turn_error\":\"badRequest\"");
  }

  @Test
  @DisplayName("11.5 an interrupted turn has no error")
  void reportsAnInterruptedTurn() {
    TurnEvent event = turnEndsAs(TurnStatus.INTERRUPTED, Optional.empty());

    assertThat(event.status()).contains(TurnEndStatus.INTERRUPTED);
    assertThat(event.turnError()).isEmpty();
  }

  @Test
  @DisplayName("11.6 without start and usage their members are null")
  void reportsATurnWithoutStartAndUsage() {
    feed.given(Fixtures.turnBase()).given(Fixtures.config().build());

    TurnEvent event = feed.only(TurnEvent.class, Fixtures.completed(TurnStatus.COMPLETED));

    assertThat(event.startedAt()).isEmpty();
    assertThat(event.durationMs()).isEqualTo(OptionalLong.of(1234));
    assertThat(event.tokens()).isEqualTo(TurnTokens.UNKNOWN);
  }

  @Test
  @DisplayName("11.7 an error takes the request away from a late response")
  void forgetsARequestThatFailed() {
    feed.given(Fixtures.clientT(), Fixtures.turnRequest());

    assertThat(feed.when(Fixtures.failed(3, Optional.empty()))).isEmpty();
    assertThat(feed.when(Fixtures.turnAccepted())).isEmpty();
    assertThat(feed.when(Fixtures.config().build())).isEmpty();
    assertThat(feed.when(Fixtures.completed(TurnStatus.COMPLETED))).isEmpty();
    assertThat(feed.warnings()).isEmpty();
  }

  @Test
  @DisplayName("11.8 all files writable and a restricted network is an external sandbox")
  void namesTheSandbox() {
    feed.given(Fixtures.turnBase())
        .given(
            Fixtures.config()
                .permissionProfile(
                    new PermissionProfile.Managed(
                        new PermissionProfile.Unrestricted(), NetworkPolicy.RESTRICTED))
                .build());

    TurnEvent event = feed.only(TurnEvent.class, Fixtures.completed(TurnStatus.COMPLETED));

    assertThat(event.settings().sandboxPolicy()).isEqualTo(SandboxPolicy.EXTERNAL_SANDBOX);
  }
}
