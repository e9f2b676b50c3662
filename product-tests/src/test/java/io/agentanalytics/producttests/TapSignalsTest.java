package io.agentanalytics.producttests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no such signals")
class TapSignalsTest {
  /** Says when it can be signalled, and ends in its own way when it is. */
  private static final String AGENT =
      "trap 'echo caught; exit 9' SIGNAL; echo ready; while :; do sleep 0.05; done";

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM", "HUP"})
  void reachTheAgentWhichDecidesAboutTheEnd(String signal)
      throws IOException, InterruptedException {
    assumeThat(canBeHandled(signal)).as("the parent of this build ignores SIG" + signal).isTrue();
    Process tap =
        ChildJvm.of(
                "io.agentanalytics.cli.Main",
                "tap",
                "--",
                "sh",
                "-c",
                AGENT.replace("SIGNAL", signal))
            .redirectErrorStream(true)
            .start();
    try (var lines =
        new BufferedReader(new InputStreamReader(tap.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(lines.readLine()).isEqualTo("ready");

      new ProcessBuilder("kill", "-s", signal, Long.toString(tap.pid())).start().waitFor();

      assertThat(lines.readLine()).isEqualTo("caught");
      assertThat(tap.waitFor()).isEqualTo(9);
    } finally {
      tap.destroyForcibly();
    }
  }

  /** Whoever is started in the background or with nohup has to ignore what its parent ignores. */
  private static boolean canBeHandled(String signal) throws IOException, InterruptedException {
    String probe = "trap 'exit 9' SIGNAL; kill -s SIGNAL $$; exit 0".replace("SIGNAL", signal);
    return new ProcessBuilder("sh", "-c", probe).start().waitFor() == 9;
  }
}
