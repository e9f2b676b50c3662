package io.agentanalytics.producttests.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.agentanalytics.api.SourceId;
import io.agentanalytics.core.AnalyticsPipeline;
import io.agentanalytics.testkit.exporter.InMemoryExporter;
import io.agentanalytics.testkit.http.FaultyHttpServer;
import io.agentanalytics.testkit.http.HttpAnswer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is left of a closed pipeline: nothing. That none adds a shutdown hook is a rule of the
 * architecture.
 */
class LeftBehindTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  /** The HTTP client of JDK 25 uses it; its threads end after a minute without work. */
  private static final String POOL_OF_THE_JVM = "ForkJoinPool.commonPool";

  @TempDir Path folder;

  /** Everything that has threads or files: a durable lane to a server, a file, a listener. */
  private AnalyticsPipeline pipeline(FaultyHttpServer server) {
    return AnalyticsPipeline.builder()
        .environment(Map.of())
        .set("analytics.exporters", "codex,jsonl")
        .set("analytics.exporter.codex.endpoint", server.address().toString())
        .set("analytics.exporter.codex.token", "token")
        .set("analytics.lane.codex.durable", "true")
        .set("analytics.lane.codex.directory", folder.resolve("spool").toString())
        .set("analytics.exporter.jsonl.path", folder.resolve("events.jsonl").toString())
        .set("analytics.exporter.jsonl.fsync", "interval")
        .listener(statistics -> {}, Duration.ofMillis(1))
        .build();
  }

  private static void record(AnalyticsPipeline pipeline, int facts) {
    try (var client = pipeline.client(SourceId.random())) {
      for (int i = 0; i < facts; i++) {
        client.record(SampleFacts.numbered(i));
      }
    }
  }

  private static Set<String> newThreads(Set<Thread> before) {
    Set<String> names = new HashSet<>();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (!before.contains(thread) && !thread.getName().startsWith(POOL_OF_THE_JVM)) {
        names.add(thread.getName());
      }
    }
    return names;
  }

  @Test
  void noThreadIsLeft() {
    var before = Thread.getAllStackTraces().keySet();
    try (var server = FaultyHttpServer.start()) {
      useAndClose(server, before);
    }

    // On JDK 17 the HTTP client ends its thread when it is collected.
    assertThat(Eventually.afterCollection(() -> newThreads(before).isEmpty()))
        .as("left: %s", newThreads(before))
        .isTrue();
  }

  private void useAndClose(FaultyHttpServer server, Set<Thread> before) {
    try (var pipeline = pipeline(server)) {
      record(pipeline, 100);
      assertThat(pipeline.flush(LONG).isLossless()).isTrue();
      assertThat(newThreads(before))
          .contains("analytics-lane-codex", "analytics-spool-codex", "analytics-lane-jsonl")
          .contains("analytics-statistics", "analytics-worker-1");
    }
  }

  @Test
  void noThreadIsLeftOfOneThatCouldNotDeliver() {
    var before = Thread.getAllStackTraces().keySet();
    try (var server = FaultyHttpServer.start().afterwards(HttpAnswer.status(503))) {
      try (var pipeline = pipeline(server)) {
        record(pipeline, 100);
        server.awaitRequests(2, LONG);
        assertThat(pipeline.close(Duration.ZERO).lanes().get(0).statistics().pending())
            .isEqualTo(100);
      }
    }

    assertThat(Eventually.afterCollection(() -> newThreads(before).isEmpty()))
        .as("left: %s", newThreads(before))
        .isTrue();
  }

  @Test
  void noFileIsLeftOpen() throws IOException {
    assumeTrue(OpenFiles.canBeListed(), "open files cannot be listed here");
    try (var server = FaultyHttpServer.start();
        var pipeline = pipeline(server)) {
      record(pipeline, 100);
      assertThat(pipeline.flush(LONG).isLossless()).isTrue();
      assertThat(OpenFiles.in(folder))
          .extracting(path -> path.getFileName().toString())
          .contains("events.mv", "events.jsonl");

      pipeline.close(LONG);

      assertThat(OpenFiles.in(folder)).isEmpty();
    }
  }

  @Test
  void pipelinesKnowNothingOfEachOther() {
    var first = InMemoryExporter.create();
    var second = InMemoryExporter.create();
    try (var one = inMemory(first);
        var other = inMemory(second)) {
      record(one, 3);
      one.flush(LONG);
      assertThat(other.statistics().intake().offered()).isZero();
      assertThat(other.statistics().lane("memory").orElseThrow().accepted()).isZero();

      var closed = one.close(LONG);
      record(other, 5);
      other.flush(LONG);

      assertThat(first.isClosed()).isTrue();
      assertThat(second.isClosed()).isFalse();
      assertThat(first.records()).hasSize(3);
      assertThat(second.records()).hasSize(5);
      assertThat(one.statistics().intake()).isEqualTo(closed.intake());
      assertThat(other.statistics().intake().accepted()).isEqualTo(5);
    }
  }

  /** The same name in both, so that it is nothing by which they could find each other. */
  private static AnalyticsPipeline inMemory(InMemoryExporter exporter) {
    return AnalyticsPipeline.builder().environment(Map.of()).exporter("memory", exporter).build();
  }
}
