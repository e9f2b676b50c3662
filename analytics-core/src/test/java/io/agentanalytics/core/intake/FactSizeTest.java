package io.agentanalytics.core.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.AnalyticsClient;
import io.agentanalytics.api.Intake;
import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.fact.AnalyticsFact;
import io.agentanalytics.api.fact.AppInvocation;
import io.agentanalytics.api.fact.AppMentioned;
import io.agentanalytics.api.fact.PluginId;
import io.agentanalytics.api.fact.PluginInfo;
import io.agentanalytics.api.fact.PluginState;
import io.agentanalytics.api.fact.PluginStateChanged;
import io.agentanalytics.api.fact.TrackingContext;
import io.agentanalytics.core.delivery.LaneTime;
import io.agentanalytics.core.delivery.ThrottledLog;
import io.agentanalytics.core.source.ProcessorOptions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FactSizeTest {
  private static final int LARGE = 4 * 1024 * 1024;

  private static AnalyticsFact change(String remoteId) {
    return new PluginStateChanged(
        new PluginInfo(new PluginId("p", "m"), Optional.of(remoteId), Optional.empty()),
        PluginState.INSTALLED);
  }

  @Test
  void countsTextsWhereverTheyStand() {
    String text = "x".repeat(1_000);
    TrackingContext tracking = new TrackingContext(text, text, text);
    AppInvocation app = new AppInvocation(Optional.of(text), Optional.of(text), Optional.empty());

    assertThat(FactSize.of(change(text))).isBetween(1_500L, 2_000L);
    assertThat(FactSize.of(new AppMentioned(tracking, Collections.nCopies(10, app))))
        .isBetween(23_000L, 25_000L);
  }

  @Test
  void countsWhatIsSmallAsMuchAsBefore() {
    assertThat(FactSize.of(change(""))).isBetween(512L, 600L);
  }

  /** 400 facts of 4 Mi characters passed a limit of 64 MiB. */
  @Test
  void limitsTheBytesThatWait() throws InterruptedException {
    var free = new CountDownLatch(1);
    var workers =
        new Workers(
            new IntakeLimits(1, 65_536, 64L << 20, 8L << 20),
            ProcessorOptions.STANDARD,
            records -> awaitQuietly(free),
            InstantSource.system(),
            new ThrottledLog(System.getLogger("test"), LaneTime.system()));
    AnalyticsClient client = workers.client(SourceId.random(), timeout -> true);
    AnalyticsFact large = change("x".repeat(LARGE));

    List<Intake> answers = IntStream.range(0, 400).mapToObj(i -> client.record(large)).toList();

    assertThat(answers).filteredOn(Intake::isAccepted).hasSize(15);
    assertThat(answers).endsWith(Intake.QUEUE_FULL);
    assertThat(client.record(change("x".repeat(9 * 1024 * 1024)))).isEqualTo(Intake.OVERSIZE);
    free.countDown();
    assertThat(workers.close(Duration.ofMinutes(1).toNanos())).isTrue();
    assertThat(workers.statistics().pending()).isZero();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
