package io.agentanalytics.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.agentanalytics.api.ReadingProblem;
import io.agentanalytics.api.RecordingException;
import io.agentanalytics.api.exporter.EventRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A folder is replayed recording by recording, and rotated ones as one. */
class RecordingFolderTest {
  @TempDir Path folder;

  private static List<String> part(String source, int part, List<String> lines) {
    var all = new ArrayList<String>();
    all.add(
        ("{'recording':{'version':1,'source':'" + source + "','part':" + part + "}}")
            .replace('\'', '"'));
    all.addAll(lines);
    return all;
  }

  private void write(String name, List<String> lines) throws IOException {
    Files.write(folder.resolve(name), lines);
  }

  private void writePacked(String name, List<String> lines) throws IOException {
    try (var out =
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(folder.resolve(name))),
            StandardCharsets.UTF_8)) {
      out.write(String.join("\n", lines) + "\n");
    }
  }

  private Findings replay() {
    var findings = new Findings();
    findings.report = SessionReplay.create().replay(ReplayInput.inFolder(folder), 1, findings);
    return findings;
  }

  @Test
  void partsAreJoinedInTheOrderOfTheirNumbers() throws IOException {
    var lines = SmallSession.lines("t");
    var whole = Findings.of(part("s", 1, lines));
    // By name, the tenth part would come before the second.
    writePacked("rec-1.jsonl.gz", part("s", 1, lines.subList(0, 4)));
    write("rec-10.jsonl", part("s", 3, lines.subList(9, lines.size())));
    write("rec-2.jsonl", part("s", 2, lines.subList(4, 9)));

    var findings = replay();

    assertThat(findings.problems).isEmpty();
    assertThat(findings.report.sources()).isEqualTo(1);
    assertThat(findings.events)
        .extracting(EventRecord::id)
        .containsExactlyElementsOf(whole.events.stream().map(EventRecord::id).toList());
  }

  @Test
  void recordingsComeInTheOrderOfTheirNamesWithRotatedOnesAtTheFirstPart() throws IOException {
    var lines = SmallSession.lines("t");
    write("a.jsonl", part("s", 2, lines.subList(9, lines.size())));
    write("b.jsonl", SmallSession.lines("b"));
    write("c.jsonl", part("s", 1, lines.subList(0, 9)));
    write("notes.txt", List.of("no recording"));
    Files.createDirectory(folder.resolve("d.jsonl"));

    var findings = replay();

    assertThat(findings.story)
        .filteredOn(step -> step.startsWith("begin"))
        .containsExactly("begin c.jsonl", "begin b.jsonl");
    assertThat(findings.types())
        .containsExactlyElementsOf(
            List.of(SmallSession.EVENTS, SmallSession.EVENTS).stream()
                .flatMap(List::stream)
                .toList());
  }

  @Test
  void aPartThatIsMissingIsNamedWithTheFileBehindIt() throws IOException {
    var lines = SmallSession.lines("t");
    write("rec-1.jsonl", part("s", 1, lines.subList(0, 9)));
    write("rec-3.jsonl", part("s", 3, lines.subList(9, lines.size())));

    var findings = replay();

    assertThat(findings.texts())
        .containsExactly(
            folder.resolve("rec-3.jsonl")
                + ":1: recording.part: found part 3, but part 2 is missing");
  }

  @Test
  void aCopyOfAPartIsARecordingOfItsOwn() throws IOException {
    write("rec.jsonl", part("s", 1, SmallSession.lines("t")));
    write("rec-copy.jsonl", part("s", 1, SmallSession.lines("t")));

    var findings = replay();

    assertThat(findings.sources).hasSize(2);
    assertThat(findings.sources.get(0)).isEqualTo(findings.sources.get(1));
  }

  @Test
  void aBrokenFileIsReplayedForItself() throws IOException {
    write("a.jsonl", List.of("{\"recording\":{\"version\":9}}", SmallSession.lines("t").get(0)));
    Files.write(folder.resolve("b.jsonl.gz"), new byte[] {0x1f, (byte) 0x8b, 8});

    var findings = replay();

    assertThat(findings.texts())
        .containsExactly(
            folder.resolve("a.jsonl") + ":1: recording.version: found 9, this release reads 1",
            folder.resolve("b.jsonl.gz")
                + ":1: damaged or cut short, nothing behind it can be read: Unexpected end of the"
                + " gzip header");
  }

  static Stream<Arguments> otherFiles() {
    return Stream.of(
        argumentSet("events", "{\"event_type\":\"codex_turn_event\",\"event_params\":{}}"),
        argumentSet("records", "{\"id\":\"x\",\"source\":\"s\",\"sequence\":0,\"event\":{}}"),
        argumentSet("a member named type", "{\"timestamp\":\"x\",\"type\":\"session_meta\"}"),
        argumentSet("a log", "{\"level\":\"info\",\"message\":\"started\"}"),
        argumentSet("arrays", "[\"at\",1]"),
        argumentSet("no JSON", "hello"));
  }

  @ParameterizedTest
  @MethodSource("otherFiles")
  void aFileThatHoldsSomethingElseIsToldOnceAndLeftOut(String line) throws IOException {
    write("events.jsonl", Collections.nCopies(30, line));
    write("frames.jsonl", SmallSession.lines("t"));

    var findings = replay();

    assertThat(findings.texts())
        .containsExactly(
            folder.resolve("events.jsonl")
                + ": is no recording, left out: its first lines are no header, no frames and no"
                + " facts");
    assertThat(findings.problems)
        .extracting(ReadingProblem::kind)
        .containsExactly(ReadingProblem.Kind.NO_RECORDING);
    assertThat(findings.report.problems()).isZero();
    assertThat(findings.types()).isEqualTo(SmallSession.EVENTS);
    assertThat(findings.story)
        .containsSubsequence("begin events.jsonl", "end events.jsonl", "begin frames.jsonl");
    assertThat(findings.bytes).hasValue(Files.size(folder.resolve("frames.jsonl")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hello",
        "{\"event_type\":\"x\"}",
        "{\"at\":1.5,\"from\":\"client\",\"message\":{}}",
        "{\"at\":1,\"from\":\"cli"
      })
  void aRecordingThatBeginsWithABrokenLineIsReplayed(String line) throws IOException {
    var lines = new ArrayList<>(SmallSession.lines("t"));
    lines.add(0, line);
    write("frames.jsonl", lines);

    var findings = replay();

    assertThat(findings.report.problems()).isEqualTo(1);
    assertThat(findings.types()).isEqualTo(SmallSession.EVENTS);
  }

  /** What is left of a recording is told as what it is, and not as something else. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``|EMPTY_FILE",
        "{\"at\":1,\"from\":\"cli|CUT_LAST_LINE",
        "{\"from\":\"proxy\",\"message\":{}}|BROKEN_LINE"
      })
  void aRecordingOfWhichNothingCanBeReadIsNoOtherFile(String content, ReadingProblem.Kind kind)
      throws IOException {
    Files.writeString(folder.resolve("frames.jsonl"), content);

    var findings = replay();

    assertThat(findings.problems).extracting(ReadingProblem::kind).containsExactly(kind);
  }

  @Test
  void aJournalWithoutHeaderIsReplayed() throws IOException {
    var journal = new ByteArrayOutputStream();
    try (var writer = JournalWriter.to(journal)) {
      var session = String.join("\n", SmallSession.lines("t")) + "\n";
      SessionReplay.create().replay("x", session.getBytes(StandardCharsets.UTF_8), writer);
    }
    var lines = journal.toString(StandardCharsets.UTF_8).lines().toList();
    write("facts.jsonl", lines.subList(1, lines.size()));

    var findings = replay();

    assertThat(findings.problems).isEmpty();
    assertThat(findings.types()).isEqualTo(SmallSession.EVENTS);
  }

  @Test
  void aFolderOfOtherFilesIsAMistake() throws IOException {
    write("events.jsonl", List.of("{\"event_type\":\"x\"}"));

    assertThatThrownBy(() -> ReplayInput.inFolder(folder))
        .isInstanceOf(RecordingException.class)
        .hasMessage(
            folder + ": no recordings, none of the files named *.jsonl or *.jsonl.gz is one");
  }

  @Test
  void sizesOfPartsAddUp() throws IOException {
    write("rec-1.jsonl", part("s", 1, List.of()));
    write("rec-2.jsonl", part("s", 2, SmallSession.lines("t")));

    var inputs = ReplayInput.inFolder(folder);

    assertThat(inputs).hasSize(1);
    assertThat(inputs.get(0).sizeBytes())
        .hasValue(
            Files.size(folder.resolve("rec-1.jsonl")) + Files.size(folder.resolve("rec-2.jsonl")));
  }

  @Test
  void aFolderWithoutRecordingsIsAMistake() {
    assertThatThrownBy(() -> ReplayInput.inFolder(folder))
        .isInstanceOf(RecordingException.class)
        .hasMessage(folder + ": no recordings, expected files named *.jsonl or *.jsonl.gz");
  }

  @Test
  void aFolderThatIsNotThereIsAMistake() {
    var nowhere = folder.resolve("nowhere");

    assertThatThrownBy(() -> ReplayInput.inFolder(nowhere))
        .isInstanceOf(RecordingException.class)
        .hasMessage(nowhere + ": cannot be listed: no such file or folder");
  }
}
