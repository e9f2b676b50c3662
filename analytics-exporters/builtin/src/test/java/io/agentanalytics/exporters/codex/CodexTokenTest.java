package io.agentanalytics.exporters.codex;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.exporter.EventBatch;
import io.agentanalytics.api.exporter.ExportResult;
import io.agentanalytics.api.exporter.Secret;
import io.agentanalytics.exporters.TextRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which token goes with a request, and what its refusal means. */
class CodexTokenTest {
  private static final Secret OLD = Secret.of("old-token");
  private static final Secret FRESH = Secret.of("fresh-token");

  private LocalServer server;

  @BeforeEach
  void start() throws IOException {
    server = LocalServer.start();
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  /** Says what a test wants it to say. */
  private record Scripted(Answer first, Answer second) implements TokenSource {
    interface Answer {
      Optional<Secret> get() throws IOException;
    }

    @Override
    public Optional<Secret> token() throws IOException {
      return first.get();
    }

    @Override
    public Optional<Secret> refresh(Secret refused) throws IOException {
      assertThat(refused).isEqualTo(OLD);
      return second.get();
    }
  }

  private String http(int status) {
    return "HTTP " + status + " from 127.0.0.1:" + server.address().getPort();
  }

  private static TokenSource refreshingTo(Optional<Secret> next) {
    return new Scripted(() -> Optional.of(OLD), () -> next);
  }

  private ExportResult export(TokenSource tokens) {
    try (var exporter = CodexExporter.builder().endpoint(server.address()).tokens(tokens).build()) {
      return export(exporter);
    }
  }

  private static ExportResult export(CodexExporter exporter) {
    return exporter.export(EventBatch.of(TextRecord.numbered(1))).toCompletableFuture().join();
  }

  private List<String> sentTokens() {
    return server.requests().stream().map(request -> request.header("Authorization")).toList();
  }

  @Test
  void refusedTokenIsReplacedOnce() {
    server.then(Reply.status(401, "WWW-Authenticate: Bearer"));

    var result = export(refreshingTo(Optional.of(FRESH)));

    assertThat(result).isEqualTo(ExportResult.delivered());
    assertThat(sentTokens()).containsExactly("Bearer old-token", "Bearer fresh-token");
    assertThat(server.bodies().get(1)).isEqualTo(server.bodies().get(0));
  }

  @Test
  void refusedFreshTokenIsARejection() {
    server.then(Reply.status(401), Reply.status(401));

    var result = export(refreshingTo(Optional.of(FRESH)));

    assertThat(result).isEqualTo(ExportResult.rejected(http(401)));
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void sameTokenAgainMeansLater() {
    server.then(Reply.status(401));

    var result = export(refreshingTo(Optional.of(OLD)));

    assertThat(result)
        .isEqualTo(ExportResult.retry(http(401) + ", and there is no other token yet"));
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void noOtherTokenEverIsARejection() {
    server.then(Reply.status(401));

    var result = export(refreshingTo(Optional.empty()));

    assertThat(result).isEqualTo(ExportResult.rejected(http(401)));
  }

  @Test
  void nothingIsSentWithoutALogin() {
    var result = export(new Scripted(Optional::empty, Optional::empty));

    assertThat(result).isEqualTo(ExportResult.rejected("no login"));
    assertThat(server.connectionCount()).isZero();
  }

  @Test
  void sourceThatFailsMeansLaterAndItsMessageIsNotRepeated() {
    Scripted.Answer failing =
        () -> {
          throw new IOException("no more old-token");
        };

    var result = export(new Scripted(failing, Optional::empty));

    assertThat(result).isEqualTo(ExportResult.retry("no token: IOException"));
  }

  @Test
  void refreshThatFailsMeansLaterAndItsMessageIsNotRepeated() {
    server.then(Reply.status(401));
    Scripted.Answer failing =
        () -> {
          throw new IllegalStateException("no more old-token");
        };

    var result = export(new Scripted(() -> Optional.of(OLD), failing));

    assertThat(result).isEqualTo(ExportResult.retry("no token: IllegalStateException"));
  }

  @Test
  void tokenThatNoHeaderCanCarryIsNotSent() {
    var twoLines = Optional.of(Secret.of("a\r\nb: c"));

    var result = export(new Scripted(() -> twoLines, Optional::empty));

    assertThat(result)
        .isEqualTo(ExportResult.retry("no token: it has characters that a header cannot carry"));
    assertThat(server.connectionCount()).isZero();
  }

  @Test
  void tokenFileIsReadAgainWhenItsTokenIsRefused(@TempDir Path folder) throws IOException {
    var file = Files.writeString(folder.resolve("token"), "old-token\n");
    try (var exporter =
        CodexExporter.builder().endpoint(server.address()).tokens(new TokenFile(file)).build()) {
      export(exporter);
      Files.writeString(file, "fresh-token\n");
      export(exporter);
      server.then(Reply.status(401));

      var result = export(exporter);

      assertThat(result).isEqualTo(ExportResult.delivered());
      assertThat(sentTokens())
          .containsExactly(
              "Bearer old-token", "Bearer old-token", "Bearer old-token", "Bearer fresh-token");
    }
  }

  @Test
  void tokenFileThatHasNotChangedMeansLater(@TempDir Path folder) throws IOException {
    var file = Files.writeString(folder.resolve("token"), "old-token");
    server.then(Reply.status(401));

    var result = export(new TokenFile(file));

    assertThat(result)
        .isEqualTo(ExportResult.retry(http(401) + ", and there is no other token yet"));
  }

  @Test
  void tokenFileThatIsMissingMeansLater(@TempDir Path folder) {
    var result = export(new TokenFile(folder.resolve("token")));

    assertThat(result).isEqualTo(ExportResult.retry("no token: NoSuchFileException"));
  }

  @Test
  void tokenFileThatIsEmptyMeansLater(@TempDir Path folder) throws IOException {
    var file = Files.writeString(folder.resolve("token"), "\n");

    var result = export(new TokenFile(file));

    assertThat(result).isEqualTo(ExportResult.retry("no token: EOFException"));
  }
}
