package io.agentanalytics.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the command writes, to files and to people, and how it says what it cannot do. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "modes, links and devices of POSIX")
class CommandOutputTest {
  @TempDir Path folder;

  private String recording;
  private Path events;

  @BeforeEach
  void write() throws IOException {
    recording = Files.write(folder.resolve("session.jsonl"), SmallRecording.LINES).toString();
    events = folder.resolve("events.jsonl");
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private Run replay(String... more) {
    List<String> arguments = new ArrayList<>(List.of("replay"));
    arguments.addAll(List.of(more));
    arguments.add(recording);
    return Run.of(arguments.toArray(String[]::new));
  }

  @Test
  void eventsBelongToTheirOwner() throws IOException {
    assertThat(replay("--events", events.toString()).exitCode()).isZero();

    assertThat(mode(events)).isEqualTo("rw-------");
  }

  @Test
  void eventsOfAnEarlierRunDoNotStayOpenToOthers() throws IOException {
    Files.writeString(events, "old");
    Files.setPosixFilePermissions(events, PosixFilePermissions.fromString("rw-rw-rw-"));

    assertThat(replay("--events", events.toString()).exitCode()).isZero();

    assertThat(mode(events)).isEqualTo("rw-------");
    assertThat(events).content().startsWith("{\"event_type\"").doesNotContain("old");
  }

  @Test
  void eventsHaveTheModeThatIsAskedFor() throws IOException {
    assertThat(replay("--events-mode", "0664", "--events", events.toString()).exitCode()).isZero();

    assertThat(mode(events)).isEqualTo("rw-rw-r--");
  }

  @Test
  void eventsFollowALinkOnlyWhenTold() throws IOException {
    var target = Files.writeString(folder.resolve("target"), "mine");
    Files.createSymbolicLink(events, target);

    var refused = replay("--events", events.toString());
    var replaced = Files.readString(target);
    var followed = replay("--follow-links", "--events", events.toString());

    assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(refused.err())
        .isEqualTo(
            "analytics: " + events + ": cannot be written: is a link, which is not followed\n");
    assertThat(replaced).isEqualTo("mine");
    assertThat(followed.exitCode()).isZero();
    assertThat(target).content().startsWith("{\"event_type\"");
  }

  @Test
  void eventsDoNotOverwriteAnInput() throws IOException {
    var before = Files.readString(Path.of(recording));

    var file = replay("--events", recording);
    var inFolder = Run.of("replay", folder.toString(), "--events", recording);

    assertThat(List.of(file.exitCode(), inFolder.exitCode())).containsOnly(ExitCode.USAGE);
    assertThat(file.err()).contains("is an input, and would be overwritten");
    assertThat(inFolder.err()).contains("is an input, and would be overwritten");
    assertThat(Path.of(recording)).hasContent(before);
  }

  @Test
  void eventsOnAFullDiskAreOneLine() {
    assumeThat(Path.of("/dev/full")).exists();

    var run = replay("--events", "/dev/full");

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err().lines())
        .singleElement()
        .asString()
        .startsWith("analytics: /dev/full: cannot be written: ");
  }

  static Stream<Arguments> wrongArguments() {
    return Stream.of(
        argumentSet("events to a folder", "is a folder", new String[] {"--events", "."}),
        argumentSet("events to no folder", "no such", new String[] {"--events", "nowhere/x"}),
        argumentSet("events to nothing", "found nothing", new String[] {"--events", ""}),
        argumentSet("no jobs", "expected 1 or more", new String[] {"--jobs", "0"}),
        argumentSet("jobs in words", "--jobs", new String[] {"--jobs", "many"}),
        argumentSet("no mode", "such as 0640", new String[] {"--events-mode", "9"}),
        argumentSet("too much of a mode", "such as 0640", new String[] {"--events-mode", "1777"}),
        argumentSet("standard input twice", "once only", new String[] {"-", "-"}),
        argumentSet("an input without a name", "found nothing", new String[] {""}),
        argumentSet("no configuration", "no such file", new String[] {"--config", "nowhere"}),
        argumentSet("a folder to configure", "cannot be read", new String[] {"--config", "."}),
        argumentSet("no plugin", "expected a jar", new String[] {"--plugin", "nowhere"}),
        argumentSet("unknown", "--bogus", new String[] {"--bogus"}));
  }

  @ParameterizedTest
  @MethodSource("wrongArguments")
  void whatCannotBeUsedIsSaidWithoutAStackTrace(String said, String[] arguments) {
    var run = replay(arguments);

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains(said);
    assertThat(run.err().lines()).allMatch(line -> line.startsWith("analytics: "));
  }

  @Test
  void configurationMayHaveAByteOrderMark() throws IOException {
    var config =
        Files.writeString(folder.resolve("config"), "\uFEFFanalytics.session.personality=grim\n");

    var run = replay("--config", config.toString());

    assertThat(run.err()).contains("analytics.session.personality", "grim");
    assertThat(run.err()).doesNotContain("no such property");
  }

  /** A session whose model, members and words hold sequences for terminals. */
  @Test
  void namesOfASessionDoNotSteerTheTerminal() throws IOException, URISyntaxException {
    var escapes = Path.of(CommandOutputTest.class.getResource("escapes.jsonl").toURI());
    var file = Files.copy(escapes, folder.resolve("a\u001b[31m\u202eb.jsonl"));

    var run = Run.of("replay", file.toString());

    assertThat(run.out()).contains("with \\u001b]0;PWNED\\u0007\\u001b[31mRED\\u001b[2Jgpt-5.4");
    assertThat(run.err()).contains("a\\u001b[31m\\u202eb.jsonl:49: from: found \"\\u001b]0;PWNED");
    assertThat(run.out() + run.err())
        .doesNotContainPattern("[\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f\\u200b\\u202e]");
  }

  @Test
  void aLineOfItsOwnCannotBeMadeFromOutside() {
    var shown = new StringWriter();

    try (var writer = TerminalWriter.of(new PrintWriter(shown))) {
      writer.println("m\nanalytics: all is well\r\u2028\u2066");
      writer.print("help\n  of \u001bours\n");
    }

    assertThat(shown)
        .hasToString(
            "m\\u000aanalytics: all is well\\u000d\\u2028\\u2066\nhelp\n  of \\u001bours\n");
  }

  private Run replayToNobody(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--exporter",
                "codex",
                "--set",
                "analytics.exporter.codex.endpoint=http://127.0.0.1:1/",
                "--set",
                "analytics.lane.codex.deadline=1ms"));
    arguments.addAll(List.of(more));
    return replay(arguments.toArray(String[]::new));
  }

  @Test
  void warningsHaveOneLineAndTheCause() {
    var run = replayToNobody();

    assertThat(run.exitCode()).isEqualTo(ExitCode.LOST);
    assertThat(run.err().lines())
        .singleElement()
        .asString()
        .matches(
            "analytics: warning: lane codex: events dropped, timed_out:"
                + " i/o: [A-Za-z]+ at 127\\.0\\.0\\.1:1 \\(1\\)");
  }

  @Test
  void quietSaysNoWarnings() {
    var run = replayToNobody("--quiet");

    assertThat(run.exitCode()).isEqualTo(ExitCode.LOST);
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("dropped 1 (timed_out)");
  }

  @Test
  void verboseSaysWhatIsTried() {
    var run = replayToNobody("--verbose");

    assertThat(run.err().lines())
        .allMatch(line -> line.startsWith("analytics: "))
        .anyMatch(line -> line.startsWith("analytics: debug: lane codex: "));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void allCommandsCanBeQuietOrVerbose(String command) {
    assertThat(Run.of(command, "--help").out()).contains("--quiet", "--verbose");
  }

  static Stream<String> commands() {
    return Stream.of("replay", "tap", "exporters");
  }
}
