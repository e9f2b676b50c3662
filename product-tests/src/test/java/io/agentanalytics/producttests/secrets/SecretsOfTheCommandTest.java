package io.agentanalytics.producttests.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.producttests.ChildJvm;
import io.agentanalytics.testkit.http.FaultyHttpServer;
import io.agentanalytics.testkit.http.HttpAnswer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command prints when it was given a secret, and something is wrong. */
class SecretsOfTheCommandTest {
  private static final String TOKEN = "token-that-nobody-may-see";
  private static final Path EXAMPLE = Path.of("..", "examples", "busy-hour.jsonl.gz");

  @TempDir Path folder;

  /** Gives its exit code, and both its streams. */
  private record Printed(int exitCode, String text) {}

  private Printed run(String... more) throws IOException, InterruptedException {
    var builder = ChildJvm.of("io.agentanalytics.cli.Main", "replay", "--exporter", "codex");
    builder.command().addAll(List.of(more));
    builder.command().add(EXAMPLE.toString());
    var process = builder.redirectErrorStream(true).start();
    try (var output = process.inputReader()) {
      var text = String.join("\n", output.lines().toList());
      return new Printed(process.waitFor(), text);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "analytics.exporter.codex.tokn=" + TOKEN,
        "analytics.exporter.codx.token=" + TOKEN,
        "analytics.exporter.codex.token:" + TOKEN,
        "analytics.exporter.codex.endpoint=ftp://user:" + TOKEN + "@example.org",
      })
  void nothingOfAPropertyThatIsWrong(String property) throws Exception {
    var printed = run("--set", property);

    assertThat(printed.exitCode()).isEqualTo(2);
    assertThat(printed.text()).isNotEmpty().doesNotContain(TOKEN);
  }

  @Test
  void nothingOfATokenThatIsRefused() throws Exception {
    try (var server = FaultyHttpServer.start().afterwards(HttpAnswer.text(401, "no " + TOKEN))) {
      var printed =
          run(
              "--set",
              "analytics.exporter.codex.endpoint=" + server.address(),
              "--set",
              "analytics.exporter.codex.token=" + TOKEN);

      assertThat(server.requests().get(0).header("Authorization")).hasValue("Bearer " + TOKEN);
      assertThat(printed.exitCode()).isEqualTo(3);
      assertThat(printed.text()).contains("EXPORTER codex").doesNotContain(TOKEN);
    }
  }

  @Test
  void nothingOfATokenThatMayNotBeSent() throws Exception {
    var printed =
        run(
            "--set",
            "analytics.exporter.codex.endpoint=http://example.org",
            "--set",
            "analytics.exporter.codex.token=" + TOKEN);

    assertThat(printed.exitCode()).isEqualTo(2);
    assertThat(printed.text()).contains("endpoint").doesNotContain(TOKEN);
  }
}
