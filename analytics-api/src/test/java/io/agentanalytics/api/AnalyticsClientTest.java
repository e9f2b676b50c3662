package io.agentanalytics.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.fact.AnalyticsFact;
import io.agentanalytics.api.fact.AppInvocation;
import io.agentanalytics.api.fact.AppMentioned;
import io.agentanalytics.api.fact.AppUsed;
import io.agentanalytics.api.fact.ClientRequest;
import io.agentanalytics.api.fact.ClientResponse;
import io.agentanalytics.api.fact.ErrorResponse;
import io.agentanalytics.api.fact.HookEventName;
import io.agentanalytics.api.fact.HookRun;
import io.agentanalytics.api.fact.HookRunInfo;
import io.agentanalytics.api.fact.HookSource;
import io.agentanalytics.api.fact.HookStatus;
import io.agentanalytics.api.fact.Notification;
import io.agentanalytics.api.fact.PluginId;
import io.agentanalytics.api.fact.PluginInfo;
import io.agentanalytics.api.fact.PluginState;
import io.agentanalytics.api.fact.PluginStateChanged;
import io.agentanalytics.api.fact.PluginUsed;
import io.agentanalytics.api.fact.RejectionReason;
import io.agentanalytics.api.fact.ServerRequest;
import io.agentanalytics.api.fact.ServerRequestAborted;
import io.agentanalytics.api.fact.ServerResponse;
import io.agentanalytics.api.fact.SkillInvoked;
import io.agentanalytics.api.fact.TokenUsage;
import io.agentanalytics.api.fact.TrackingContext;
import io.agentanalytics.api.fact.TurnTokenUsage;
import io.agentanalytics.api.protocol.Direction;
import io.agentanalytics.api.protocol.JsonRpcError;
import io.agentanalytics.api.protocol.OtherClientRequestParams;
import io.agentanalytics.api.protocol.OtherClientResult;
import io.agentanalytics.api.protocol.OtherNotification;
import io.agentanalytics.api.protocol.OtherServerRequestParams;
import io.agentanalytics.api.protocol.OtherServerResult;
import io.agentanalytics.api.protocol.RequestId;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnalyticsClientTest {
  private static final TrackingContext TRACKING = new TrackingContext("model", "thread", "turn");
  private static final RequestId ID = RequestId.of(7);

  /** Keeps what the default methods record. */
  private static final class Recorder implements AnalyticsClient {
    private final List<AnalyticsFact> facts = new ArrayList<>();

    @Override
    public SourceId source() {
      return new SourceId("recorder");
    }

    @Override
    public Intake record(AnalyticsFact fact) {
      facts.add(fact);
      return Intake.ACCEPTED;
    }

    @Override
    public Intake record(long observedAtMs, AnalyticsFact fact) {
      return record(fact);
    }

    @Override
    public Intake offer(Direction from, long connection, ByteBuffer message) {
      return Intake.INVALID;
    }

    @Override
    public boolean flush(Duration timeout) {
      return true;
    }

    @Override
    public void close() {}
  }

  @Test
  void recordsTheWireFactThatEachMethodIsNamedFor() {
    Recorder client = new Recorder();
    JsonRpcError error = new JsonRpcError(-32600, "no active turn to steer");

    client.trackRequest(1, ID, new OtherClientRequestParams("model/list"));
    client.trackResponse(2, ID, new OtherClientResult("model/list"));
    client.trackErrorResponse(3, ID, error, RejectionReason.NO_ACTIVE_TURN);
    client.trackErrorResponse(3, ID, error);
    client.trackServerRequest(4, ID, new OtherServerRequestParams("item/tool/call"));
    client.trackServerResponse(Instant.ofEpochMilli(5), ID, new OtherServerResult("x"));
    client.trackServerRequestAborted(Instant.ofEpochMilli(6), ID);
    client.trackNotification(new OtherNotification("thread/closed"));

    assertThat(client.facts)
        .containsExactly(
            new ClientRequest(1, ID, new OtherClientRequestParams("model/list")),
            new ClientResponse(2, ID, new OtherClientResult("model/list")),
            new ErrorResponse(3, ID, error, Optional.of(RejectionReason.NO_ACTIVE_TURN)),
            new ErrorResponse(3, ID, error, Optional.empty()),
            new ServerRequest(4, ID, new OtherServerRequestParams("item/tool/call")),
            new ServerResponse(5, ID, new OtherServerResult("x")),
            new ServerRequestAborted(6, ID),
            new Notification(new OtherNotification("thread/closed")));
  }

  @Test
  void recordsTheCustomFactThatEachMethodIsNamedFor() {
    Recorder client = new Recorder();
    AppInvocation app = new AppInvocation(Optional.of("x"), Optional.empty(), Optional.empty());
    HookRunInfo hook = new HookRunInfo(HookEventName.STOP, HookSource.USER, HookStatus.COMPLETED);
    PluginInfo plugin =
        new PluginInfo(new PluginId("sample", "test"), Optional.empty(), Optional.empty());

    client.trackTurnTokenUsage("thread", "turn", TokenUsage.ZERO);
    client.trackSkillInvocations(TRACKING, List.of());
    client.trackAppMentions(TRACKING, List.of(app));
    client.trackAppUsed(TRACKING, app);
    client.trackHookRun(TRACKING, hook);
    client.trackPluginUsed(TRACKING, plugin);
    client.trackPluginInstalled(plugin);
    client.trackPluginUninstalled(plugin);
    client.trackPluginEnabled(plugin);
    client.trackPluginDisabled(plugin);

    assertThat(client.facts)
        .containsExactly(
            new TurnTokenUsage("turn", "thread", TokenUsage.ZERO),
            new SkillInvoked(TRACKING, List.of()),
            new AppMentioned(TRACKING, List.of(app)),
            new AppUsed(TRACKING, app),
            new HookRun(TRACKING, hook),
            new PluginUsed(TRACKING, plugin),
            new PluginStateChanged(plugin, PluginState.INSTALLED),
            new PluginStateChanged(plugin, PluginState.UNINSTALLED),
            new PluginStateChanged(plugin, PluginState.ENABLED),
            new PluginStateChanged(plugin, PluginState.DISABLED));
  }

  @Test
  void refusesEverythingWhenItIsANoop() {
    try (AnalyticsClient client = AnalyticsClient.noop()) {
      assertThat(client.record(new AppMentioned(TRACKING, List.of()))).isEqualTo(Intake.DISABLED);
      assertThat(client.record(1, new AppMentioned(TRACKING, List.of())).isAccepted()).isFalse();
      assertThat(client.offer(Direction.CLIENT, 1, ByteBuffer.allocate(0)).isAccepted()).isFalse();
      assertThat(client.flush(Duration.ZERO)).isTrue();
      assertThat(client.source()).isNotEqualTo(AnalyticsClient.noop().source());
    }
    assertThat(AnalyticsClient.noop(new SourceId("off")).source()).isEqualTo(new SourceId("off"));
  }
}
