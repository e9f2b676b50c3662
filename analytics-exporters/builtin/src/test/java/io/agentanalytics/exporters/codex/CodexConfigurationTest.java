package io.agentanalytics.exporters.codex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.agentanalytics.api.ConfigurationException;
import io.agentanalytics.api.exporter.EventBatch;
import io.agentanalytics.api.exporter.ExportResult;
import io.agentanalytics.api.exporter.ExporterConfig;
import io.agentanalytics.exporters.TextRecord;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodexConfigurationTest {
  private static final CodexExporterProvider PROVIDER = new CodexExporterProvider();

  private static List<String> problems(Map<String, String> values) {
    return catchThrowableOfType(ConfigurationException.class, () -> create(values)).problems();
  }

  private static void create(Map<String, String> values) {
    PROVIDER.create(ExporterConfig.of("backend", PROVIDER.keys(), values)).close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.example/",
        "http://localhost:8080",
        "http://LOCALHOST",
        "http://127.0.0.1:8080/x",
        "http://127.9.9.9",
        "http://[::1]:8080"
      })
  void tokenIsSentOverHttpsAndInsideThisMachine(String endpoint) {
    create(Map.of("endpoint", endpoint, "token", "token-1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://a.example/",
        "http://127.0.0.1.a.example",
        "http://localhost.a.example",
        "http://10.0.0.1",
        "http://0.0.0.0",
        "http://[::2]"
      })
  void tokenIsNotSentInTheClear(String endpoint) {
    assertThat(problems(Map.of("endpoint", endpoint, "token-file", "token")))
        .containsExactly(
            "backend.endpoint: expected https, or this machine: a token is not sent in the clear");
  }

  @Test
  void plainHttpIsFineWithoutAToken() {
    create(Map.of("endpoint", "http://collector.example"));
  }

  @Test
  void allProblemsAreReportedTogetherWithoutSecrets() {
    var problems =
        problems(
            Map.of(
                "endpoint", "http://a.example",
                "token", "tok\u00e9n",
                "account-id", "acc\u00f6unt",
                "originator", "\u00fc",
                "user-agent", " padded ",
                "timeout", "0s"));

    assertThat(problems)
        .extracting(problem -> problem.substring(0, problem.indexOf(':')))
        .containsExactlyInAnyOrder(
            "backend.endpoint",
            "backend.token",
            "backend.account-id",
            "backend.originator",
            "backend.user-agent",
            "backend.timeout");
    assertThat(problems).noneMatch(problem -> problem.contains("tok\u00e9n"));
    assertThat(problems).noneMatch(problem -> problem.contains("acc\u00f6unt"));
  }

  @Test
  void defaultEndpointNeedsAToken() {
    assertThat(problems(Map.of()))
        .containsExactly("backend.token: missing, the default endpoint takes nothing without one");
  }

  @Test
  void tokenStandsInOnePlace() {
    var problems = problems(Map.of("token", "token-1", "token-file", "token", "timeout", "0s"));

    assertThat(problems)
        .containsExactlyInAnyOrder(
            "backend.token-file: expected this or token, got both",
            "backend.timeout: expected more than 0, got PT0S");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://a.example",
        "https://user:password@a.example/",
        "https://a.example/?key=password",
        "https://a.example/#password"
      })
  void addressIsOnlySchemeHostAndPath(String endpoint) {
    assertThat(problems(Map.of("endpoint", endpoint)))
        .singleElement()
        .asString()
        .startsWith("backend.endpoint: expected ")
        .doesNotContain("password@", "=password", "#password");
  }

  @Test
  void everyKeyReachesTheRequest() throws IOException {
    try (var server = LocalServer.start()) {
      var values =
          Map.of(
              "endpoint", server.address().toString(),
              "token", "token-1",
              "account-id", "account-1",
              "fedramp", "true",
              "originator", "acme_ide",
              "user-agent", "acme_ide/1.0",
              "residency", "us",
              "grouping", "fact",
              "gzip", "true");
      var config = ExporterConfig.of("backend", PROVIDER.keys(), values);
      try (var exporter = PROVIDER.create(config)) {
        var batch = EventBatch.of(TextRecord.numbered(1), TextRecord.numbered(2));

        var result = exporter.export(batch).toCompletableFuture().join();

        assertThat(result).isEqualTo(ExportResult.delivered());
        assertThat(server.requests()).hasSize(2);
        assertThat(server.requests().get(0).headers())
            .containsEntry("Authorization", "Bearer token-1")
            .containsEntry("ChatGPT-Account-ID", "account-1")
            .containsEntry("X-OpenAI-Fedramp", "true")
            .containsEntry("originator", "acme_ide")
            .containsEntry("User-Agent", "acme_ide/1.0")
            .containsEntry("x-openai-internal-codex-residency", "us")
            .containsEntry("Content-Encoding", "gzip");
      }
    }
  }
}
