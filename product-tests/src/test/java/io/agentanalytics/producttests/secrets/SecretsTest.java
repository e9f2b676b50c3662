package io.agentanalytics.producttests.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.agentanalytics.api.ConfigurationException;
import io.agentanalytics.api.exporter.ExporterConfig;
import io.agentanalytics.core.AnalyticsPipeline;
import io.agentanalytics.producttests.exporters.Exporters;
import io.agentanalytics.testkit.Recordings;
import io.agentanalytics.testkit.exporter.ExportAnswer;
import io.agentanalytics.testkit.exporter.FaultyExporter;
import io.agentanalytics.testkit.http.FaultyHttpServer;
import io.agentanalytics.testkit.http.HttpAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A secret is sent to the server that it is for, and is to be found nowhere else. */
class SecretsTest {
  private static final String TOKEN = "token-that-nobody-may-see";
  private static final String ACCOUNT = "account-that-nobody-may-see";
  private static final String INNER = "words-of-a-foreign-exception";
  private static final List<String> SECRETS = List.of(TOKEN, ACCOUNT, INNER);
  private static final String CODEX = "analytics.exporter.codex.";
  private static final Duration LONG = Duration.ofMinutes(1);

  @TempDir Path folder;

  private final Evidence evidence = Evidence.collect();

  @AfterEach
  void stopListening() {
    evidence.close();
  }

  /** A durable lane to a server, and a file. */
  private AnalyticsPipeline.Builder builder(String endpoint) {
    var builder =
        AnalyticsPipeline.builder()
            .environment(Map.of("ANALYTICS_EXPORTER_CODEX_ACCOUNT_ID", ACCOUNT));
    return builder
        .set("analytics.lane.codex.retry-initial", "1ms")
        .set("analytics.lane.codex.retry-max", "2ms")
        .set("analytics.exporters", "codex,jsonl")
        .set(CODEX + "endpoint", endpoint)
        .set(CODEX + "token", TOKEN)
        .set("analytics.lane.codex.durable", "true")
        .set("analytics.lane.codex.directory", folder.resolve("spool").toString())
        .set("analytics.exporter.jsonl.path", folder.resolve("events.jsonl").toString());
  }

  private void replayThrough(AnalyticsPipeline pipeline) {
    var recording = Recordings.named("codex-0.131/plain_turn");
    try (var writer = pipeline.writer()) {
      pipeline.replay().replay("recording", recording.frames(), writer);
    }
  }

  private void addWhatAHostSees(AnalyticsPipeline pipeline) {
    evidence.add("pipeline", pipeline);
    evidence.add("statistics", pipeline.statistics());
    evidence.add("report", pipeline.flush(Duration.ZERO));
  }

  private void check() throws IOException {
    evidence.addFiles(folder);
    evidence.showsNone(SECRETS);
  }

  @Test
  void searchWouldFindThem() throws IOException {
    System.getLogger("test").log(System.Logger.Level.TRACE, TOKEN);
    assertThatThrownBy(this::check).isInstanceOf(AssertionError.class);
  }

  @Test
  void searchLooksIntoFilesAndCauses() throws IOException {
    Files.writeString(folder.resolve("file"), ACCOUNT);
    evidence.addFiles(folder);
    evidence.addFailure("failure", new IllegalStateException(new IOException(INNER)));

    assertThat(evidence.from("file")).contains(ACCOUNT);
    assertThat(evidence.from("failure")).contains(INNER);
  }

  @Test
  void areNotToldWhenEverythingFails() throws IOException {
    try (var server =
            FaultyHttpServer.start(
                HttpAnswer.status(429),
                HttpAnswer.status(503, "Retry-After: 0"),
                HttpAnswer.reset(),
                HttpAnswer.hangUp(),
                HttpAnswer.garbage(),
                HttpAnswer.status(302, "Location: http://localhost/" + TOKEN),
                HttpAnswer.text(401, "not " + TOKEN));
        var host =
            FaultyExporter.scripted(
                ExportAnswer.throwing(new IllegalStateException(INNER, new IOException(TOKEN))),
                ExportAnswer.failsWith(new IOException(INNER)));
        var pipeline =
            builder(server.address().toString())
                .exporter("host", host)
                .set("analytics.lane.host.retry-initial", "1ms")
                .build()) {
      for (int i = 0; i < 3; i++) {
        replayThrough(pipeline);
        pipeline.flush(LONG);
      }
      addWhatAHostSees(pipeline);
      evidence.add("report", pipeline.close(LONG));

      assertThat(server.requests())
          .hasSizeGreaterThan(5)
          .allMatch(request -> request.header("Authorization").orElse("").contains(TOKEN));
    }

    assertThat(evidence.from("log")).contains("429").contains("401").contains("lane host");
    check();
  }

  @Test
  void areNotToldWhenTlsFails() throws IOException {
    try (var server = FaultyHttpServer.start()) {
      var endpoint = "https://localhost:" + server.address().getPort();
      try (var pipeline = builder(endpoint).build()) {
        replayThrough(pipeline);
        pipeline.flush(LONG);
        addWhatAHostSees(pipeline);
      }
    }

    assertThat(evidence.from("log")).contains("SSL");
    check();
  }

  @Test
  void areNotKeptWithWhatWaitsOnDisk() throws IOException {
    try (var server = FaultyHttpServer.start().afterwards(HttpAnswer.status(503));
        var pipeline = builder(server.address().toString()).build()) {
      replayThrough(pipeline);
      server.awaitRequests(2, LONG);
      evidence.add("report", pipeline.close(Duration.ZERO));
    }

    assertThat(Files.size(folder.resolve("spool/events.mv"))).isPositive();
    check();
  }

  @ParameterizedTest
  @CsvSource({
    "token, 'two lines\n" + TOKEN + "'",
    "account-id, 'two lines\n" + ACCOUNT + "'",
    "tokn, " + TOKEN,
    "endpoint, https://user:" + TOKEN + "@example.org",
    "endpoint, http://example.org/?key=" + TOKEN,
    "endpoint, http://example.org",
    "token-file, no-such-file",
    "timeout, soon",
  })
  void areNotToldWhenAValueIsWrong(String key, String value) throws IOException {
    var failure =
        catchThrowable(
            () ->
                builder("http://localhost:1")
                    .set(CODEX + key, value)
                    .set("analytics.exporter.jsonl.format", "none")
                    .build());

    assertThat(failure).isInstanceOf(ConfigurationException.class);
    evidence.addFailure("failure", failure);
    check();
  }

  @Test
  void areNotInWhatAnExporterIsMadeFrom() throws IOException {
    var provider = Exporters.provider("codex");
    var config =
        ExporterConfig.of("codex", provider.keys(), Map.of("token", TOKEN, "account-id", ACCOUNT));
    try (var exporter = provider.create(config)) {
      evidence.add("exporter", exporter);
    }
    evidence.add("config", config);
    evidence.add("builder", builder("https://localhost"));
    evidence.add("keys", provider.keys());

    assertThat(evidence.from("config")).contains("***");
    check();
  }
}
