package io.agentanalytics.exporters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.exporter.EventBatch;
import io.agentanalytics.api.exporter.EventExporter;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.api.exporter.ExportResult;
import io.agentanalytics.core.AnalyticsPipeline;
import io.agentanalytics.core.ReplayInput;
import io.agentanalytics.core.ReplayListener;
import io.agentanalytics.core.SessionReplay;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An event has its effect once, also when what delivered it is killed before it could say so. */
class KillTest {
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final Path EXAMPLE =
      Path.of(System.getProperty("basedir", ""))
          .toAbsolutePath()
          .resolve("../../examples/busy-hour.jsonl.gz");

  @TempDir private Path folder;

  @Test
  void h2HasEachEventOnceAfterAFewKills() throws Exception {
    killAndCount(TestDatabase.h2(folder.resolve("events")), 3);
  }

  @Test
  @Tag("thorough")
  void h2HasEachEventOnceAfterManyKills() throws Exception {
    killAndCount(TestDatabase.h2(folder.resolve("events")), 50);
  }

  @Test
  @Tag("thorough")
  void sqliteHasEachEventOnceAfterManyKills() throws Exception {
    killAndCount(TestDatabase.sqlite(folder.resolve("events")), 50);
  }

  @Test
  @Tag("thorough")
  void duckdbHasEachEventOnceAfterManyKills() throws Exception {
    killAndCount(TestDatabase.duckdb(folder.resolve("events")), 50);
  }

  @Test
  @Tag("thorough")
  void postgresqlHasEachEventOnceAfterManyKills() throws Exception {
    try (PostgresServer server = PostgresServer.start(folder)) {
      killAndCount(TestDatabase.postgresql(server), 50);
    }
  }

  private void killAndCount(TestDatabase database, int kills) throws Exception {
    List<String> expected = keep();

    for (int kill = 0; kill < kills; kill++) {
      runAndKill(database);
    }
    try (JdbcExporter exporter = database.exporter().build();
        AnalyticsPipeline rest =
            UnacknowledgedDelivery.pipeline(folder.resolve("spool"), exporter)) {
      var lane = rest.close(LONG).lanes().get(0).statistics();
      assertThat(lane.pending()).isZero();
    }

    assertThat(database.texts("SELECT id FROM event"))
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(database.count("review")).isEqualTo(22);
  }

  /** Fills the store while nothing can be delivered. */
  private List<String> keep() {
    List<String> ids = new ArrayList<>();
    SessionReplay.create()
        .replay(
            List.of(ReplayInput.file(EXAMPLE)),
            1,
            new ReplayListener() {
              @Override
              public void event(EventRecord event) {
                ids.add(event.id().toString());
              }
            });
    AnalyticsPipeline pipeline =
        UnacknowledgedDelivery.pipeline(folder.resolve("spool"), new Unreachable());
    try (var writer = pipeline.writer()) {
      pipeline.replay().replay(List.of(ReplayInput.file(EXAMPLE)), 1, writer);
    }
    pipeline.close(Duration.ofSeconds(30));
    return ids;
  }

  private void runAndKill(TestDatabase database) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(UnacknowledgedDelivery.class.getName());
    command.add(folder.resolve("spool").toString());
    command.add(database.url());
    database.user().ifPresent(command::add);
    database.password().ifPresent(command::add);
    var process =
        new ProcessBuilder(command).redirectError(folder.resolve("errors").toFile()).start();
    try (var output = process.inputReader()) {
      assertThat(output.readLine())
          .as(() -> "standard error stands in " + folder)
          .isEqualTo("delivered");
      assertThat(process.toHandle().destroyForcibly()).isTrue();
    }
    process.waitFor();
  }

  /** The destination of the first run. */
  private static final class Unreachable implements EventExporter {
    @Override
    public CompletionStage<ExportResult> export(EventBatch batch) {
      return CompletableFuture.completedFuture(ExportResult.retry("down"));
    }

    @Override
    public void close() {}
  }
}
