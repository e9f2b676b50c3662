package io.agentanalytics.core.cases;

import static io.agentanalytics.core.cases.Fixtures.CONNECTION;
import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.fact.AnalyticsFact;
import io.agentanalytics.api.fact.AppInvocation;
import io.agentanalytics.api.fact.AppUsed;
import io.agentanalytics.api.fact.ClientRequest;
import io.agentanalytics.api.fact.ClientResponse;
import io.agentanalytics.api.fact.PluginUsed;
import io.agentanalytics.api.fact.TrackingContext;
import io.agentanalytics.api.protocol.OtherClientRequestParams;
import io.agentanalytics.api.protocol.OtherClientResult;
import io.agentanalytics.api.protocol.RequestId;
import io.agentanalytics.api.protocol.ThreadMethod;
import io.agentanalytics.core.filter.ClientFilter;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 14.1.5 belongs to the sender and stands beside it. */
@DisplayName("14.1 Client")
class ClientTest {
  private final ClientFilter filter = new ClientFilter();

  private boolean isRecorded(AnalyticsFact fact) {
    return filter.refuse(fact).isEmpty();
  }

  private static TrackingContext turn(String turnId) {
    return new TrackingContext("gpt-5", "thread-1", turnId);
  }

  private static AppUsed appUsed(String turnId) {
    return new AppUsed(
        turn(turnId),
        new AppInvocation(Optional.of("calendar"), Optional.empty(), Optional.empty()));
  }

  @Test
  @DisplayName("14.1.1 an app is recorded once a turn")
  void recordsAnAppOnceATurn() {
    assertThat(isRecorded(appUsed("turn-1"))).isTrue();
    assertThat(isRecorded(appUsed("turn-1"))).isFalse();
    assertThat(isRecorded(appUsed("turn-2"))).isTrue();
  }

  @Test
  @DisplayName("14.1.2 a plugin is recorded once a turn")
  void recordsAPluginOnceATurn() {
    assertThat(isRecorded(new PluginUsed(turn("turn-1"), Fixtures.PLUGIN))).isTrue();
    assertThat(isRecorded(new PluginUsed(turn("turn-1"), Fixtures.PLUGIN))).isFalse();
    assertThat(isRecorded(new PluginUsed(turn("turn-2"), Fixtures.PLUGIN))).isTrue();
  }

  @Test
  @DisplayName("14.1.3 of requests turn/start and turn/steer are recorded")
  void recordsRequestsOfTurns() {
    assertThat(isRecorded(Fixtures.turnRequest())).isTrue();
    assertThat(isRecorded(Fixtures.steerRequest(CONNECTION, 4))).isTrue();
    assertThat(
            isRecorded(
                new ClientRequest(
                    CONNECTION, RequestId.of(5), new OtherClientRequestParams("thread/archive"))))
        .isFalse();
  }

  @Test
  @DisplayName("14.1.4 of responses those of threads and turns are recorded")
  void recordsResponsesOfThreadsAndTurns() {
    for (ThreadMethod method : ThreadMethod.values()) {
      assertThat(
              isRecorded(
                  Fixtures.opened(CONNECTION, 1, method, Fixtures.thread("thread-1").build())))
          .isTrue();
    }
    assertThat(isRecorded(Fixtures.turnAccepted())).isTrue();
    assertThat(isRecorded(Fixtures.steerAccepted(4))).isTrue();
    assertThat(
            isRecorded(
                new ClientResponse(
                    CONNECTION, RequestId.of(6), new OtherClientResult("thread/archive"))))
        .isFalse();
  }
}
