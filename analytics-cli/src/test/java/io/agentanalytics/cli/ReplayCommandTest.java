package io.agentanalytics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayCommandTest {
  /** The session that README replays. */
  private static final Path EXAMPLE = Path.of("..", "examples", "busy-hour.jsonl.gz");

  private static final List<String> SESSION = SmallRecording.LINES;

  private static final Path HERE = Path.of("").toAbsolutePath();

  @TempDir Path folder;

  private String file(String name, List<String> lines) throws IOException {
    return Files.write(folder.resolve(name), lines).toString();
  }

  @Test
  void summarizesASession() {
    var run = Run.of("replay", EXAMPLE.toString());

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .containsPattern("sessions +1\n")
        .containsPattern("frames +29,340\n")
        .containsPattern("REVIEWS +22  approved 17, denied 5\n")
        .containsPattern("by user +22  waited p50 [0-9.]+ m?s, p95 [0-9.]+ m?s\n")
        .containsPattern("TOOL ITEMS +98  completed 78, failed 15, rejected 5\n")
        .containsPattern("TURNS +28  completed 27, interrupted 1\n")
        .containsPattern("tokens, total +4,295,616\n")
        .containsPattern("ACCEPTED LINES +868  in 8 turns\n")
        .containsPattern("codex_command_execution_event +78\n");
  }

  @Test
  void writesTheEventsInOrder() throws IOException {
    var events = folder.resolve("events.jsonl");

    var run = Run.of("replay", "--events", events.toString(), EXAMPLE.toString());

    assertThat(run.exitCode()).isZero();
    assertThat(Files.readAllLines(events))
        .hasSize(165)
        .allSatisfy(line -> assertThat(line).startsWith("{\"event_type\":\""))
        .first()
        .asString()
        .contains("codex_thread_initialized");
  }

  @Test
  void goesOnBehindABrokenLineAndSaysWhereItIs() throws IOException {
    var broken = List.of(SESSION.get(0), SESSION.get(1), "{broken", SESSION.get(2), SESSION.get(3));
    var file = file("broken.jsonl", broken);

    var run = Run.of("replay", file);

    assertThat(run.exitCode()).isEqualTo(ExitCode.BROKEN_INPUT);
    assertThat(run.err()).isEqualTo("analytics: " + file + ":3: not well-formed JSON\n");
    assertThat(run.out())
        .containsPattern("codex_thread_initialized +1\n")
        .containsPattern("line not read +1  broken line\n");
  }

  @Test
  void takesACutLastLineForNoError() throws IOException {
    var file = folder.resolve("cut.jsonl");
    Files.writeString(file, String.join("\n", SESSION) + "\n{\"at\":1004,\"from\":\"ser");

    var run = Run.of("replay", file.toString());

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).contains("cut.jsonl:5: the last line is cut");
  }

  @Test
  void showsOnlyTheFirstProblemsOfAnInput() throws IOException {
    var file = file("broken.jsonl", java.util.Collections.nCopies(50, "no JSON"));

    var run = Run.of("replay", file);

    assertThat(run.err().lines())
        .hasSize(21)
        .last()
        .asString()
        .isEqualTo("analytics: and 30 more problems");
  }

  @Test
  void replaysTheRecordingsOfAFolder() throws IOException {
    file("one.jsonl", SESSION);
    file("two.jsonl", SESSION);
    file("notes.md", List.of("not a recording"));

    var run = Run.of("replay", folder.toString());

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).containsPattern("sessions +2\n").containsPattern("frames +8\n");
  }

  @Test
  void leavesOutWhatIsNoRecordingInAFolder() throws IOException {
    file("frames.jsonl", SESSION);
    var events = file("events.jsonl", List.of("{\"event_type\":\"x\"}", "{\"event_type\":\"y\"}"));

    var run = Run.of("replay", folder.toString());

    assertThat(run.exitCode()).isZero();
    assertThat(run.err())
        .isEqualTo(
            "analytics: "
                + events
                + ": is no recording, left out: its first lines are no header, no frames and no"
                + " facts\n");
    assertThat(run.out())
        .containsPattern("frames +4\n")
        .containsPattern("file not read +1  no recording\n");
  }

  @Test
  void refusesAFolderWithoutRecordings() {
    var run = Run.of("replay", folder.toString());

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains(folder + ": no recordings");
  }

  @Test
  void refusesAFileThatIsNotThere() {
    var run = Run.of("replay", "missing.jsonl");

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).isEqualTo("analytics: missing.jsonl: no such file (in " + HERE + ")\n");
  }

  @Test
  void listsEveryPropertyThatCannotBeUsed() {
    var run =
        Run.of(
            "replay",
            "--set",
            "analytics.session.transport=pigeon",
            "--set",
            "analytics.session.personality=grim",
            EXAMPLE.toString());

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err().lines())
        .hasSize(2)
        .anySatisfy(line -> assertThat(line).contains("transport", "pigeon", "websocket"))
        .anySatisfy(line -> assertThat(line).contains("personality", "grim", "pragmatic"));
  }

  @Test
  void goesOnBehindAnInputThatIsNotThere() throws IOException {
    var file = file("one.jsonl", SESSION);

    var run = Run.of("replay", "--jobs", "2", "missing.jsonl", file);

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).isEqualTo("analytics: missing.jsonl: no such file (in " + HERE + ")\n");
    assertThat(run.out()).containsPattern("codex_thread_initialized +1\n");
  }

  @Test
  void deliversThroughTheExporterThatIsNamed() throws IOException {
    var delivered = folder.resolve("delivered.jsonl");

    var run =
        Run.of(
            "replay",
            "--exporter",
            "audit",
            "--set",
            "analytics.exporter.audit.type=jsonl",
            "--set",
            "analytics.exporter.audit.path=" + delivered,
            "--set",
            "analytics.exporter.audit.format=bare",
            "--events",
            folder.resolve("events.jsonl").toString(),
            EXAMPLE.toString());

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("EXPORTER audit: accepted 165, delivered 165\n");
    assertThat(delivered).hasSameTextualContentAs(folder.resolve("events.jsonl"));
  }

  private static Run replayToADeadServer(String file) {
    return Run.of(
        "replay",
        "--exporter",
        "codex",
        "--set",
        "analytics.exporter.codex.endpoint=http://127.0.0.1:1/",
        "--set",
        "analytics.lane.codex.deadline=1s",
        file);
  }

  @Test
  void saysWithItsExitCodeThatSomethingWasLost() throws IOException {
    var file = file("one.jsonl", SESSION);

    var run = replayToADeadServer(file);

    assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(ExitCode.LOST);
    assertThat(run.out()).contains("EXPORTER codex: accepted 1, delivered 0, dropped 1 (");
  }

  @Test
  void saysThatSomethingWasLostEvenIfLinesWereBroken() throws IOException {
    var file =
        file(
            "one.jsonl",
            List.of("{broken", SESSION.get(0), SESSION.get(1), SESSION.get(2), SESSION.get(3)));

    var run = replayToADeadServer(file);

    assertThat(run.exitCode()).isEqualTo(ExitCode.LOST);
    assertThat(run.err()).contains(file + ":1: not well-formed JSON");
  }

  @Test
  void refusesALimitForLinesThatIsNone() throws IOException {
    var file = file("one.jsonl", SESSION);

    var run = Run.of("replay", "--set", "analytics.replay.line-bytes=5", file);

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err())
        .contains("analytics.replay.line-bytes: found 5, expected 64 to 2147483583");
  }

  @Test
  void refusesAnExporterThatNobodyProvides() throws IOException {
    var run = Run.of("replay", "--exporter", "pigeon", file("one.jsonl", SESSION));

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("pigeon", "console", "jsonl", "codex");
  }

  /** Takes connections, since the system does, and never answers. */
  private static ServerSocket silentServer() throws IOException {
    return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  private Run replayToASilentServer(String... more) throws IOException {
    try (var server = silentServer()) {
      List<String> arguments = new ArrayList<>(List.of("replay", "--exporter", "codex"));
      arguments.addAll(List.of("--idle-timeout", "200ms", "--set"));
      arguments.add(
          "analytics.exporter.codex.endpoint=http://127.0.0.1:" + server.getLocalPort() + "/");
      arguments.addAll(List.of(more));
      arguments.add(file("one.jsonl", SESSION));
      return Run.of(arguments.toArray(String[]::new));
    }
  }

  @Test
  void givesUpADestinationThatAnswersNothingAndSaysHowToGoOn() throws IOException {
    var run = replayToASilentServer();

    assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(ExitCode.LOST);
    assertThat(run.out()).contains("EXPORTER codex: accepted 1, delivered 0, dropped 1 (closed)");
    assertThat(run.err())
        .contains("analytics: codex: 1 events were not delivered; the same command delivers them");
  }

  @Test
  void leavesInADurableLaneWhatADestinationDidNotTake() throws IOException {
    var run =
        replayToASilentServer(
            "--set",
            "analytics.lane.codex.durable=true",
            "--set",
            "analytics.lane.codex.directory=" + folder.resolve("spool"));

    assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    assertThat(run.err())
        .contains("analytics: codex: 1 events were not delivered yet; they wait in its durable");
  }

  @Test
  void refusesATimeThatIsNone() throws IOException {
    var run = Run.of("replay", "--idle-timeout", "soon", file("one.jsonl", SESSION));

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("--idle-timeout", "\"soon\"", "such as 250ms, 10s, 5m or 2h");
  }
}
