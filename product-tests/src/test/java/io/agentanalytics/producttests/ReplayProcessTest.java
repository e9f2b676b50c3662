package io.agentanalytics.producttests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.agentanalytics.testkit.Gate;
import io.agentanalytics.testkit.http.FaultyHttpServer;
import io.agentanalytics.testkit.http.HttpAnswer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What only a process of its own shows of a replay: signals, and its locale. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are neither such signals nor LC_ALL")
class ReplayProcessTest {
  private static final Path EXAMPLE = Path.of("..", "examples", "busy-hour.jsonl.gz");

  private record Ended(int exitCode, String text) {
    static Ended of(Process process) throws IOException, InterruptedException {
      try (var output = process.inputReader(UTF_8)) {
        var text = String.join("\n", output.lines().toList());
        return new Ended(process.waitFor(), text);
      } finally {
        process.destroyForcibly();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143", "HUP, 129"})
  void aSignalLetsItSayWhatIsMissing(String signal, int exitCode) throws Exception {
    assumeThat(canBeHandled(signal)).as("SIG" + signal + " is ignored").isTrue();
    try (var server =
        FaultyHttpServer.start().afterwards(HttpAnswer.status(200).after(Gate.shut()))) {
      var builder =
          ChildJvm.of(
              "io.agentanalytics.cli.Main",
              "replay",
              "--exporter",
              "codex",
              "--set",
              "analytics.exporter.codex.endpoint=" + server.address(),
              EXAMPLE.toString());
      var process = builder.redirectErrorStream(true).start();
      server.awaitRequests(1, Duration.ofMinutes(1));

      new ProcessBuilder("kill", "-s", signal, Long.toString(process.pid())).start().waitFor();
      var ended = Ended.of(process);

      assertThat(ended.exitCode()).as(ended.text()).isEqualTo(exitCode);
      assertThat(ended.text())
          .contains("analytics: interrupted; once more ends at once")
          .contains("EXPORTER codex: accepted ")
          .contains(" events were not delivered; the same command delivers them");
    }
  }

  @Test
  void aPathThatTheLocaleDoesNotKnowIsOneLine() throws Exception {
    for (var arguments :
        List.of(
            List.of("replay", "auftr\u00e4ge/a.jsonl"),
            List.of("replay", "--config", "\u00e4", "a"))) {
      var shell = new java.util.ArrayList<>(List.of("env", "LC_ALL=C"));
      shell.addAll(
          ChildJvm.of("io.agentanalytics.cli.Main", arguments.toArray(String[]::new)).command());

      var ended = Ended.of(new ProcessBuilder(shell).redirectErrorStream(true).start());

      assertThat(ended.exitCode()).as(ended.text()).isEqualTo(2);
      assertThat(ended.text().lines().findFirst().orElseThrow())
          .startsWith("analytics: ")
          .contains("LC_ALL=C.UTF-8");
      assertThat(ended.text()).doesNotContain("Exception");
    }
  }

  /** Whoever is started in the background or with nohup has to ignore what its parent ignores. */
  private static boolean canBeHandled(String signal) throws IOException, InterruptedException {
    String probe = "trap 'exit 9' SIGNAL; kill -s SIGNAL $$; exit 0".replace("SIGNAL", signal);
    return new ProcessBuilder("sh", "-c", probe).start().waitFor() == 9;
  }
}
