package io.agentanalytics.producttests.tap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.agentanalytics.api.exporter.EventExporterProvider;
import io.agentanalytics.producttests.ChildJvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no such signals")
class TapSignalsTest {
  private static final String MAIN = "io.agentanalytics.cli.Main";

  /** Says when it can be signalled, and ends in its own way when it is. */
  private static final String AGENT =
      "trap 'echo caught; exit 9' SIGNAL; echo ready; while :; do sleep 0.05; done";

  /** Goes on as long as its parent is there. */
  private static final String STUBBORN =
      "trap 'echo caught' SIGNAL; echo ready; while kill -0 $PPID; do sleep 0.05; done";

  /** A lane that holds one event, so that the analysis waits for its exporter. */
  private static final String FULL = "--set=analytics.lane.stuck.queue-records=1";

  private static final String FULL_BATCH = "--set=analytics.lane.stuck.batch-records=1";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM", "HUP"})
  void reachTheAgentWhichDecidesAboutTheEnd(String signal) throws Exception {
    assumeHandled(signal);
    var tap = start(AGENT.replace("SIGNAL", signal));
    try (var lines = lines(tap)) {
      assertThat(lines.readLine()).isEqualTo("ready");

      send(signal, tap);

      assertThat(lines.readLine()).isEqualTo("caught");
      assertThat(tap.waitFor()).isEqualTo(9);
    } finally {
      tap.destroyForcibly();
    }
  }

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  void endTapTheSecondTimeWhateverTheAgentDoes(String signal, int exitCode) throws Exception {
    assumeHandled(signal);
    var tap = start(STUBBORN.replace("SIGNAL", signal));
    try (var lines = lines(tap)) {
      assertThat(lines.readLine()).isEqualTo("ready");
      send(signal, tap);
      assertThat(lines.readLine()).isEqualTo("caught");

      send(signal, tap);

      assertThat(tap.waitFor(2, TimeUnit.MINUTES)).isTrue();
      assertThat(tap.exitValue()).isEqualTo(exitCode);
      assertThat(lines.lines())
          .anyMatch(line -> line.startsWith("analytics: the command has not ended"));
    } finally {
      tap.destroyForcibly();
    }
  }

  @Test
  void endTheWaitForAnAnalysisThatNeverEnds() throws Exception {
    assumeHandled("TERM");
    var error = folder.resolve("error");
    var tap = startStuck(error, "--analysis-timeout=1h", FULL, FULL_BATCH);
    try (var lines = lines(tap)) {
      play(tap, lines);

      send("TERM", tap);

      assertThat(tap.waitFor(2, TimeUnit.MINUTES)).isTrue();
      assertThat(tap.exitValue()).isZero();
      assertThat(Files.readString(error)).contains("analytics: not analysed: the rest");
    } finally {
      tap.destroyForcibly();
    }
  }

  @Test
  void areNotNeededForAnAnalysisThatNeverEnds() throws Exception {
    var error = folder.resolve("error");
    var tap = startStuck(error, "--analysis-timeout=100ms", FULL, FULL_BATCH);
    try (var lines = lines(tap)) {
      play(tap, lines);

      assertThat(tap.waitFor(2, TimeUnit.MINUTES)).isTrue();
      assertThat(tap.exitValue()).isZero();
      assertThat(Files.readString(error))
          .contains("not analysed: the rest (the analysis had not ended 0.1 s after the command)");
    } finally {
      tap.destroyForcibly();
    }
  }

  @Test
  void areNotNeededForADestinationThatNeverAnswers() throws Exception {
    var error = folder.resolve("error");
    var tap = startStuck(error);
    try (var lines = lines(tap)) {
      play(tap, lines);

      assertThat(tap.waitFor(2, TimeUnit.MINUTES)).isTrue();
      assertThat(tap.exitValue()).isZero();
      assertThat(Files.readString(error))
          .contains("exporter stuck: ", " not delivered (closed), a durable lane");
    } finally {
      tap.destroyForcibly();
    }
  }

  @Test
  void leaveWhatWasNotDeliveredInADurableLane() throws Exception {
    var error = folder.resolve("error");
    var tap =
        startStuck(
            error,
            "--fail-on-loss",
            "--set=analytics.lane.stuck.durable=true",
            "--set=analytics.lane.stuck.directory=" + folder.resolve("lane"));
    try (var lines = lines(tap)) {
      play(tap, lines);

      assertThat(tap.waitFor(2, TimeUnit.MINUTES)).isTrue();
      assertThat(Files.readString(error))
          .contains("exporter stuck: ", " not delivered, kept for the next run with this lane");
      assertThat(tap.exitValue()).as("nothing is lost").isZero();
    } finally {
      tap.destroyForcibly();
    }
  }

  /** The agent ends when the client has nothing more to say; gives back when it has ended. */
  private static void play(Process tap, BufferedReader lines) throws IOException {
    var agents = new ArrayList<ProcessHandle>();
    try (var client = tap.getOutputStream()) {
      for (var frame : PlayedSession.read().frames()) {
        if (frame.fromClient()) {
          client.write((frame.message() + "\n").getBytes(StandardCharsets.UTF_8));
          client.flush();
        } else {
          assertThat(lines.readLine()).isEqualTo(frame.message());
        }
      }
      tap.children().forEach(agents::add);
    }
    assertThat(lines.readLine()).isNull();
    agents.forEach(agent -> agent.onExit().join());
  }

  /** With an exporter that never answers. */
  private Process startStuck(Path error, String... options) throws IOException {
    var services = Files.createDirectories(folder.resolve("classes/META-INF/services"));
    Files.writeString(
        services.resolve(EventExporterProvider.class.getName()),
        StuckExporterProvider.class.getName());
    var arguments = new ArrayList<>(List.of("tap", "--exporter", "stuck", "--idle-timeout=100ms"));
    arguments.addAll(List.of(options));
    arguments.add("--");
    arguments.addAll(ChildJvm.of(PlayedAgent.class.getName(), "", "0").command());
    return ChildJvm.withClasses(
            List.of(folder.resolve("classes")), MAIN, arguments.toArray(String[]::new))
        .redirectError(error.toFile())
        .start();
  }

  private static Process start(String script) throws IOException {
    return ChildJvm.of(MAIN, "tap", "--", "sh", "-c", script).redirectErrorStream(true).start();
  }

  private static BufferedReader lines(Process tap) {
    return new BufferedReader(new InputStreamReader(tap.getInputStream(), StandardCharsets.UTF_8));
  }

  private static void send(String signal, Process tap) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-s", signal, Long.toString(tap.pid())).start().waitFor();
  }

  private static void assumeHandled(String signal) throws IOException, InterruptedException {
    assumeThat(canBeHandled(signal)).as("the parent of this build ignores SIG" + signal).isTrue();
  }

  /** Whoever is started in the background or with nohup has to ignore what its parent ignores. */
  private static boolean canBeHandled(String signal) throws IOException, InterruptedException {
    String probe = "trap 'exit 9' SIGNAL; kill -s SIGNAL $$; exit 0".replace("SIGNAL", signal);
    return new ProcessBuilder("sh", "-c", probe).start().waitFor() == 9;
  }
}
