package io.agentanalytics.exporters.codex;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.exporter.EventBatch;
import io.agentanalytics.api.exporter.ExportResult;
import io.agentanalytics.exporters.TextRecord;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CodexLifecycleTest {
  private static final EventBatch BATCH =
      EventBatch.of(TextRecord.numbered(1), TextRecord.numbered(2));

  private LocalServer server;

  @BeforeEach
  void start() throws IOException {
    server = LocalServer.start();
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private CodexExporter exporter() {
    return CodexExporter.builder()
        .name("lifecycle")
        .endpoint(server.address())
        .grouping(Grouping.FACT)
        .timeout(Duration.ofMinutes(1))
        .build();
  }

  @Test
  void closeCutsOffARequestAndTellsWhatHasArrived() {
    server.then(Reply.status(200), Reply.slowHead());
    var exporter = exporter();
    var result = exporter.export(BATCH).toCompletableFuture();
    await(() -> server.requests().size() == 2);

    exporter.close();

    assertThat(result)
        .isCompletedWithValue(
            ExportResult.deliveredInPart(Set.of(0), ExportResult.retry("interrupted")));
  }

  @Test
  void nothingIsSentAfterClose() {
    var exporter = exporter();

    exporter.close();
    exporter.close();

    assertThat(exporter.export(BATCH).toCompletableFuture())
        .isCompletedWithValue(ExportResult.retry("closed"));
    assertThat(server.connectionCount()).isZero();
  }

  @Test
  void nextCallCutsOffOneThatItsLaneHasGivenUp() {
    server.then(Reply.slowHead());
    try (var exporter = exporter()) {
      var late = exporter.export(BATCH).toCompletableFuture();
      await(() -> server.requests().size() == 1);

      var next = exporter.export(BATCH).toCompletableFuture().join();

      assertThat(next).isEqualTo(ExportResult.delivered());
      assertThat(late).isCompletedWithValue(ExportResult.retry("given up"));
    }
  }

  @Test
  void leavesNoThreadAndNoConnection() {
    server.then(Reply.status(200), Reply.slowBody(200));
    var before = threads();
    var exporter = exporter();
    exporter.export(BATCH);
    await(() -> server.requests().size() == 2);
    assertThat(threads()).anyMatch(name -> name.startsWith("analytics-export-lifecycle-"));

    exporter.close();

    await(() -> noneButOf(before));
    await(() -> server.openConnectionCount() == 0);
  }

  /** JDK 17 ends the selector thread of a client when the client has been collected. */
  private static boolean noneButOf(List<String> before) {
    System.gc();
    return before.containsAll(threads());
  }

  private static List<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("analytics-") || name.startsWith("HttpClient"))
        .toList();
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("deadline").isLessThan(end);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
  }
}
