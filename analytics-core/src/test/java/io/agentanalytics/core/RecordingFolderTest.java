package io.agentanalytics.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agentanalytics.api.RecordingException;
import io.agentanalytics.api.exporter.EventRecord;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        .hasMessage(nowhere + ": cannot be listed: " + nowhere);
  }
}
