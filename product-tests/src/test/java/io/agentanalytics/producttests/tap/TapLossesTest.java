package io.agentanalytics.producttests.tap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a tap cannot record, analyse or deliver is told once, at its end; the agent notices none.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "limits are set by a shell")
class TapLossesTest {
  private static final int LARGE = 20_000_000;

  @TempDir Path folder;

  private TappedRun.Setup setup() {
    return TappedRun.Setup.in(folder);
  }

  private Path recording() {
    return folder.resolve("session.jsonl");
  }

  private Path events() {
    return folder.resolve("events.jsonl");
  }

  private static List<String> served() throws IOException {
    return PlayedSession.read().frames().stream()
        .filter(frame -> !frame.fromClient())
        .map(PlayedSession.Frame::message)
        .toList();
  }

  /** Types of the events that were written. */
  private Stream<String> types() throws IOException {
    return Files.readAllLines(events()).stream()
        .map(line -> line.substring("{\"event_type\":\"".length()))
        .map(line -> line.substring(0, line.indexOf('"')));
  }

  private static final List<String> ALL =
      List.of(
          "codex_thread_initialized",
          "codex_review_event",
          "codex_command_execution_event",
          "codex_turn_event");

  @Test
  void isSilentWhenNothingIsMissing() throws Exception {
    var run =
        setup()
            .behind("umask 000")
            .with("--record", recording().toString(), "--events", events().toString())
            .play();

    assertThat(run).isEqualTo(new TappedRun(0, served(), ""));
    assertThat(types()).containsAll(ALL);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(recording())))
        .isEqualTo("rw-------");
  }

  @Test
  void readsAFrameOf20MegabytesWhenLinesMayBeThatLong() throws Exception {
    var run =
        setup()
            .printing(LARGE)
            .with(
                "--record",
                recording().toString(),
                "--events",
                events().toString(),
                "--set",
                "analytics.replay.line-bytes=64MiB")
            .play();

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(types()).containsAll(ALL);
    assertThat(Files.readString(recording())).contains("\"message\":" + run.out().get(9) + "}\n");
  }

  @Test
  void analysesAFrameOfWhichLittleIsNeededWhateverTheLimit() throws Exception {
    var run =
        setup()
            .printing(LARGE)
            .with(
                "--fail-on-loss",
                "--events",
                events().toString(),
                "--set",
                "analytics.replay.line-bytes=64KiB")
            .play();

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(types()).containsAll(ALL);
    assertThat(run.out()).hasSize(served().size());
  }

  @Test
  void printsEventsOnStandardError() throws Exception {
    var run = setup().with("--exporter", "console").play();

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEqualTo(served());
    assertThat(run.err())
        .contains("  thread      thr-1 ", "  turn        thr-1 ")
        .doesNotContain("analytics:");
  }

  @Test
  void saysThatALineWasNoFrame() throws Exception {
    var run = setup().saying("warming up\n").play();

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).startsWith("analytics: 1 line passed that was no frame").hasLineCount(1);
  }

  @Test
  void goesOnAnalysingWhenTheDiskOfTheRecordingIsFull() throws Exception {
    var run =
        setup()
            .behind("ulimit -f 2")
            .with("--record", recording().toString(), "--exporter", "console")
            .play();

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEqualTo(served());
    assertThat(run.err())
        .contains("  turn        thr-1 ")
        .containsPattern("analytics: not recorded: 1[0-9] frames .*session.jsonl: File too large");
    assertThat(Files.size(recording())).isEqualTo(2048);
  }

  @Test
  void saysThatTheEventsDidNotFitOnTheDisk() throws Exception {
    var run =
        setup()
            .behind("ulimit -f 2")
            .with("--events", events().toString(), "--fail-on-loss")
            .play();

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out()).isEqualTo(served());
    assertThat(run.err())
        .containsPattern("analytics: not written: [1-4] events? .*events.jsonl: .*File too large")
        .hasLineCount(1);
    assertThat(Files.size(events())).isEqualTo(2048);
  }

  @Test
  void goesOnAnalysingWithoutATemporaryFolder() throws Exception {
    var run =
        setup()
            .withJvm("-Djava.io.tmpdir=" + folder.resolve("missing"))
            .with("--events", events().toString())
            .play();

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEqualTo(served());
    // Newer JVMs say it themselves before the command starts.
    assertThat(run.err().lines())
        .allMatch(line -> line.equals("WARNING: java.io.tmpdir directory does not exist"));
    assertThat(types()).containsAll(ALL);
  }

  @Test
  void goesOnAnalysingWhenTheDiskOfTemporaryFilesIsFull() throws Exception {
    var run =
        setup()
            .behind("ulimit -f 2")
            .withJvm("-Djava.io.tmpdir=" + folder)
            .with("--exporter", "console")
            .play();

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEqualTo(served());
    assertThat(run.err()).contains("  turn        thr-1 ").doesNotContain("analytics:");
  }

  @Test
  void leavesNoTemporaryFileBehind() throws Exception {
    var temporary = Files.createDirectory(folder.resolve("temporary"));

    setup().withJvm("-Djava.io.tmpdir=" + temporary).play();

    assertThat(temporary).isEmptyDirectory();
  }
}
