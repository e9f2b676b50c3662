package io.agentanalytics.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agentanalytics.api.AnalyticsClient;
import io.agentanalytics.api.Intake;
import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.fact.PluginId;
import io.agentanalytics.api.fact.PluginInfo;
import io.agentanalytics.api.fact.PluginState;
import io.agentanalytics.api.fact.PluginStateChanged;
import io.agentanalytics.api.protocol.OtherServerResult;
import io.agentanalytics.api.protocol.RequestId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a host may do by mistake: odd durations, times at the ends, huge facts. */
class HostileHostTest {
  private static final Duration FOREVER = ChronoUnit.FOREVER.getDuration();

  private static AnalyticsPipeline.Builder builder(MemoryExporter exporter) {
    return AnalyticsPipeline.builder().environment(Map.of()).exporter("memory", exporter);
  }

  private static PluginStateChanged change(String name, String remoteId) {
    return new PluginStateChanged(
        new PluginInfo(new PluginId(name, "m"), Optional.of(remoteId), Optional.empty()),
        PluginState.INSTALLED);
  }

  @Test
  void waitsForAnyDurationAndClosesAgain() {
    var exporter = new MemoryExporter();
    AnalyticsPipeline pipeline = builder(exporter).build();
    AnalyticsClient client = pipeline.client(SourceId.random());
    client.record(change("a", "r"));

    assertThat(client.flush(FOREVER)).isTrue();
    assertThat(pipeline.flush(FOREVER).isDrained()).isTrue();
    assertThat(pipeline.flush(FOREVER.negated()).isDrained()).isTrue();
    assertThat(pipeline.close(FOREVER).isDrained()).isTrue();
    assertThat(pipeline.close(FOREVER).isDrained()).isTrue();
    pipeline.close();
    assertThat(client.record(change("b", "r"))).isEqualTo(Intake.CLOSED);
    assertThat(exporter.records()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT-1S", "PT0S", "PT0.000000001S"})
  void refusesIntervalsThatNeverRest(String interval) {
    AnalyticsPipeline.Builder builder = AnalyticsPipeline.builder();

    assertThatThrownBy(() -> builder.listener(numbers -> {}, Duration.parse(interval)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("every");
  }

  @Test
  void tellsTheLastNumbersAfterTheLongestInterval() {
    var told = new CountDownLatch(1);
    AnalyticsPipeline pipeline =
        builder(new MemoryExporter())
            .listener(numbers -> told.countDown(), Duration.ofSeconds(Long.MAX_VALUE))
            .build();

    pipeline.close();

    assertThat(told.getCount()).isZero();
  }

  @Test
  void opensASourceAgainRightAfterItsClientWasClosed() {
    var exporter = new MemoryExporter();
    AnalyticsPipeline pipeline = builder(exporter).build();
    SourceId source = SourceId.random();
    for (int i = 0; i < 200; i++) {
      AnalyticsClient client = pipeline.client(source);
      assertThat(client.record(change("a", "r"))).isEqualTo(Intake.ACCEPTED);
      client.close();
    }
    AnalyticsClient last = pipeline.client(source);

    assertThatThrownBy(() -> pipeline.client(source)).hasMessageContaining("has a client already");
    last.close();
    assertThat(pipeline.close(Duration.ofMinutes(1)).isDrained()).isTrue();
    assertThat(exporter.records()).hasSize(200);
    assertThat(pipeline.statistics().openSources()).isZero();
  }

  @Test
  void takesTimesAtTheEnds() {
    AnalyticsPipeline pipeline = builder(new MemoryExporter()).build();
    AnalyticsClient client = pipeline.client(SourceId.random());
    for (Instant end : new Instant[] {Instant.MIN, Instant.MAX, Instant.EPOCH}) {
      assertThat(client.trackServerResponse(end, RequestId.of(1), new OtherServerResult("method")))
          .isEqualTo(Intake.ACCEPTED);
      assertThat(client.trackServerRequestAborted(end, RequestId.of(1))).isEqualTo(Intake.ACCEPTED);
    }
    assertThat(client.record(Long.MAX_VALUE, change("a", "r"))).isEqualTo(Intake.ACCEPTED);
    assertThat(client.record(Long.MIN_VALUE, change("a", "r"))).isEqualTo(Intake.INVALID);

    assertThat(client.flush(Duration.ofMinutes(1))).isTrue();
    assertThat(pipeline.close(Duration.ofMinutes(1)).isDrained()).isTrue();
  }
}
