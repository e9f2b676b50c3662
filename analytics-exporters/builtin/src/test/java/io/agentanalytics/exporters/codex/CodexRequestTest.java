package io.agentanalytics.exporters.codex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.agentanalytics.api.exporter.EventBatch;
import io.agentanalytics.api.exporter.Secret;
import io.agentanalytics.exporters.TextRecord;
import java.io.IOException;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The requests of reduction.md 10.3, as a server sees them. */
class CodexRequestTest {
  private LocalServer server;

  @BeforeEach
  void start() throws IOException {
    server = LocalServer.start();
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private Request sentBy(CodexExporter.Builder builder) {
    try (var exporter = builder.build()) {
      exporter.export(EventBatch.of(TextRecord.numbered(1))).toCompletableFuture().join();
    }
    return server.requests().get(0);
  }

  @Test
  void carriesAllHeadersThatAreConfigured() {
    var request =
        sentBy(
            CodexExporter.builder()
                .endpoint(server.address())
                .token(Secret.of("token-1"))
                .accountId(Secret.of("account-1"))
                .fedramp(true)
                .originator("acme_ide")
                .userAgent("acme_ide/1.0 (Debian 12.0.0; x86_64)")
                .residency(Residency.US));

    assertThat(request.line())
        .isEqualTo("POST /backend-api/codex/analytics-events/events HTTP/1.1");
    assertThat(request.headers())
        .containsEntry("Authorization", "Bearer token-1")
        .containsEntry("ChatGPT-Account-ID", "account-1")
        .containsEntry("X-OpenAI-Fedramp", "true")
        .containsEntry("Content-Type", "application/json")
        .containsEntry("Accept", "*/*")
        .containsEntry("originator", "acme_ide")
        .containsEntry("User-Agent", "acme_ide/1.0 (Debian 12.0.0; x86_64)")
        .containsEntry("x-openai-internal-codex-residency", "us");
  }

  @Test
  void carriesNoHeaderThatIsNotNeeded() {
    var request = sentBy(CodexExporter.builder().endpoint(server.address()));

    assertThat(request.headers())
        .containsOnlyKeys(
            "Host", "Content-Length", "Content-Type", "Accept", "originator", "User-Agent");
    assertThat(request.headers())
        .containsEntry("originator", "codex_cli_rs")
        .containsEntry("User-Agent", "agent-analytics");
  }

  @Test
  void hasAllEventsInItsBodyAndNothingElse() {
    try (var exporter = CodexExporter.builder().endpoint(server.address()).build()) {
      exporter
          .export(EventBatch.of(TextRecord.numbered(1), TextRecord.numbered(2)))
          .toCompletableFuture()
          .join();
    }

    assertThat(server.bodies())
        .containsExactly(
            "{\"events\":["
                + "{\"event_type\":\"numbered\",\"event_params\":{\"number\":1}},"
                + "{\"event_type\":\"numbered\",\"event_params\":{\"number\":2}}]}");
  }

  static Stream<Arguments> bases() {
    var path = "/codex/analytics-events/events";
    return Stream.of(
        arguments("https://a.example", "https://a.example" + path),
        arguments("https://a.example/", "https://a.example" + path),
        arguments("https://a.example/api", "https://a.example/api" + path),
        arguments("https://a.example/api//", "https://a.example/api" + path),
        arguments("HTTPS://a.example:8443/x%20y/", "https://a.example:8443/x%20y" + path),
        arguments("http://[::1]:80/", "http://[::1]:80" + path));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bases")
  void pathFollowsTheBaseWithoutItsSlashes(String base, String target) {
    var endpoint = new Endpoint(URI.create(base));

    assertThat(endpoint.target()).hasToString(target);
  }
}
