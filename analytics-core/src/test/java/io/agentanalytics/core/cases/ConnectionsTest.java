package io.agentanalytics.core.cases;

import static io.agentanalytics.core.cases.Fixtures.CONNECTION;
import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.event.AnalyticsEvent;
import io.agentanalytics.api.event.AppServerClient;
import io.agentanalytics.api.event.InitializationMode;
import io.agentanalytics.api.event.ThreadInitializedEvent;
import io.agentanalytics.api.fact.ClientRequest;
import io.agentanalytics.api.fact.ClientResponse;
import io.agentanalytics.api.protocol.OtherClientRequestParams;
import io.agentanalytics.api.protocol.OtherClientResult;
import io.agentanalytics.api.protocol.RequestId;
import io.agentanalytics.api.protocol.RpcTransport;
import io.agentanalytics.api.protocol.ThreadMethod;
import io.agentanalytics.api.protocol.TurnStatus;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("6 Connections and threads")
class ConnectionsTest {
  private final Feed feed = new Feed();

  @Test
  @DisplayName("6.1 a thread before initialize gives no event")
  void ignoresAThreadOfAnUnknownConnection() {
    assertThat(feed.when(Fixtures.threadStarted("thread-1"))).isEmpty();
    assertThat(feed.warnings()).isEmpty();
  }

  @Test
  @DisplayName("6.2 initialize gives no event")
  void givesNoEventForAConnection() {
    feed.given(Fixtures.threadStarted("thread-1"));

    assertThat(feed.when(Fixtures.clientW())).isEmpty();
  }

  @Test
  @DisplayName("6.3 a resumed thread reports the client of its connection")
  void reportsTheClientOfAResumedThread() {
    feed.given(Fixtures.threadStarted("thread-1"), Fixtures.clientW());

    ThreadInitializedEvent event =
        feed.only(
            ThreadInitializedEvent.class,
            Fixtures.opened(
                CONNECTION,
                2,
                ThreadMethod.RESUME,
                Fixtures.thread("thread-1").ephemeral(true).build()));

    assertThat(event.appServerClient())
        .isEqualTo(
            new AppServerClient(
                "codex_cli_rs",
                Optional.of("codex-tui"),
                Optional.of("1.0.0"),
                RpcTransport.WEBSOCKET,
                Optional.of(false)));
    assertThat(event.runtime()).isEqualTo(Fixtures.RUNTIME_B);
    assertThat(event.initializationMode()).isEqualTo(InitializationMode.RESUMED);
    assertThat(event.ephemeral()).isTrue();
  }

  @Test
  @DisplayName("6.4 a request of another method is not answered by turn/start")
  void keepsNoRequestOfAnotherMethod() {
    feed.given(Fixtures.clientT(), Fixtures.threadStarted("thread-2"));
    feed.given(
        new ClientRequest(
            CONNECTION, RequestId.of(3), new OtherClientRequestParams("thread/archive")),
        Fixtures.turnAccepted());

    // A turn with a connection would be complete now.
    feed.given(Fixtures.config().build(), Fixtures.completed(TurnStatus.COMPLETED));

    assertThat(feed.all(AnalyticsEvent.class)).hasOnlyElementsOfType(ThreadInitializedEvent.class);
  }

  @Test
  @DisplayName("6.5 a response of another method gives no event")
  void ignoresAResponseOfAnotherMethod() {
    feed.given(Fixtures.clientT());

    assertThat(
            feed.when(
                new ClientResponse(
                    CONNECTION, RequestId.of(9), new OtherClientResult("thread/archive"))))
        .isEmpty();
  }
}
