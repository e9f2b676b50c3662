package io.agentanalytics.spool;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.core.AnalyticsPipeline;
import io.agentanalytics.core.ReplayInput;
import io.agentanalytics.core.ReplayListener;
import io.agentanalytics.core.SessionReplay;
import io.agentanalytics.spool.LineDestination.Arrival;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What had not come to the disk when a process was killed comes with a replay of its recordings,
 * and nothing that had comes under another id.
 */
class KilledSessionsTest {
  private static final Duration LONG = Duration.ofMinutes(2);

  @TempDir private Path folder;

  private Path recordings;

  @BeforeEach
  void makeFolder() throws IOException {
    recordings = Files.createDirectory(folder.resolve("recordings"));
  }

  @Test
  void replayFillsTheRestAfterAFewKills() throws Exception {
    killAndReplay(3);
  }

  @Test
  @Tag("thorough")
  void replayFillsTheRestAfterManyKills() throws Exception {
    killAndReplay(50);
  }

  private void killAndReplay(int kills) throws IOException, InterruptedException {
    var random = new Random(kills);
    for (int kill = 0; kill < kills; kill++) {
      runAndKill(random.nextLong(), 2 + random.nextInt(15), random.nextInt(100));
    }
    deliverTheRest();
    var arrived = arrived();
    var expected = expected();
    assertThat(arrived).isNotEmpty();
    assertThat(expected).containsAllEntriesOf(arrived);
    if (kills > 10) { // With fewer it may happen that nothing is missing.
      assertThat(expected).hasSizeGreaterThan(arrived.size());
    }

    replayIntoTheDestination();

    assertThat(arrived()).isEqualTo(expected);
  }

  /** Kills it some time behind the beginning of so many sessions. */
  private void runAndKill(long seed, int sessions, int millis)
      throws IOException, InterruptedException {
    var process =
        ChildJvm.start(
            folder.resolve("errors"),
            DoomedSessions.class,
            folder.resolve("spool").toString(),
            folder.resolve("delivered").toString(),
            recordings.toString(),
            Long.toString(seed));
    try (var output = process.inputReader()) {
      for (int i = 0; i < sessions; i++) {
        assertThat(output.readLine())
            .as(() -> "standard error stands in " + folder)
            .startsWith("session ");
      }
      assertThat(process.waitFor(millis, TimeUnit.MILLISECONDS)).isFalse();
      assertThat(process.toHandle().destroyForcibly()).isTrue();
    }
    process.waitFor();
  }

  private void deliverTheRest() throws IOException {
    try (var destination = destination()) {
      var report = DoomedSessions.pipeline(folder.resolve("spool"), destination).close(LONG);
      assertThat(report.lanes().get(0).statistics().pending()).isZero();
    }
  }

  private LineDestination destination() throws IOException {
    return new LineDestination(folder.resolve("delivered"), 0, new Random(0));
  }

  private void replayIntoTheDestination() throws IOException {
    try (var destination = destination();
        var pipeline =
            AnalyticsPipeline.builder()
                .environment(Map.of())
                .exporter("store", destination)
                .build()) {
      try (var writer = pipeline.writer()) {
        pipeline.replay().replay(ReplayInput.inFolder(recordings), 1, writer);
      }
      assertThat(pipeline.close(LONG).isLossless()).isTrue();
    }
  }

  /** The ids of the whole recordings, by source and sequence. */
  private Map<String, String> expected() {
    Map<String, String> ids = new HashMap<>();
    SessionReplay.create()
        .replay(
            ReplayInput.inFolder(recordings),
            1,
            new ReplayListener() {
              @Override
              public void event(EventRecord event) {
                var arrival = Arrival.of(event);
                ids.put(arrival.event(), arrival.id());
              }
            });
    return ids;
  }

  /** The ids that have come, by source and sequence. */
  private Map<String, String> arrived() throws IOException {
    var arrivals = LineDestination.arrivals(folder.resolve("delivered"));
    assertThat(arrivals).extracting(Arrival::event).doesNotHaveDuplicates();
    return arrivals.stream().collect(toMap(Arrival::event, Arrival::id));
  }
}
