package io.agentanalytics.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agentanalytics.api.ReadingProblem;
import io.agentanalytics.api.RecordingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are not there, empty, no recordings, or cut short. */
class DamagedFilesTest {
  @TempDir Path folder;

  private static byte[] session() {
    return (String.join("\n", SmallSession.lines("t")) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] packed(byte[] content) {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  @Test
  void aFileThatIsNotThereCannotBeReplayed() {
    var file = folder.resolve("none.jsonl");

    assertThatThrownBy(() -> SessionReplay.create().replay(file, new Findings()))
        .isInstanceOf(RecordingException.class)
        .hasMessage(file + ": no such file");
  }

  @Test
  void aFolderIsNoFile() {
    assertThatThrownBy(() -> SessionReplay.create().replay(folder, new Findings()))
        .isInstanceOf(RecordingException.class)
        .hasMessage(folder + ": is a folder, expected a file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\n \t\r\n\r\n", "\uFEFF", "\uFEFF\n"})
  void aFileWithoutAnyLineIsAnError(String content) {
    var findings = Findings.of(content.getBytes(StandardCharsets.UTF_8));

    assertThat(findings.texts()).containsExactly("session.jsonl: is empty, expected a recording");
    assertThat(findings.report.problems()).isEqualTo(1);
    assertThat(findings.sources).isEmpty();
  }

  @Test
  void aPackedFileWithoutAnyLineIsAnError() {
    var findings = Findings.of(packed(new byte[0]));

    assertThat(findings.texts()).containsExactly("session.jsonl: is empty, expected a recording");
  }

  @Test
  void aTextThatIsNoRecordingIsAnErrorInEachLine() {
    var findings = Findings.of("Dear diary,\n\ntoday I".getBytes(StandardCharsets.UTF_8));

    assertThat(findings.texts())
        .containsExactly(
            "session.jsonl:1: not well-formed JSON", "session.jsonl:3: not well-formed JSON");
    assertThat(findings.report.problems()).isEqualTo(2);
  }

  /** Some shells write UTF-16. */
  @Test
  void textOfAnotherEncodingIsAnError() {
    var findings = Findings.of(SmallSession.lines("t").get(0).getBytes(StandardCharsets.UTF_16LE));

    assertThat(findings.problems)
        .extracting(ReadingProblem::kind)
        .containsOnly(ReadingProblem.Kind.BROKEN_LINE);
    assertThat(findings.sources).isEmpty();
  }

  @Test
  void aCutLastLineIsToldAndNoError() {
    var content = session();

    var findings = Findings.of(Arrays.copyOf(content, content.length - 30));

    assertThat(findings.texts())
        .containsExactly("session.jsonl:15: the last line is cut, its writer was probably stopped");
    assertThat(findings.report.problems()).isZero();
    assertThat(findings.types()).isEqualTo(SmallSession.EVENTS.subList(0, 3));
    assertThat(findings.events).noneMatch(event -> event.isSourceIncomplete());
  }

  /** Wherever the writer is stopped: in a word, a number, an escape, or inside a character. */
  @Test
  void everyBeginningOfALineIsACutLine() {
    var line =
        """
        {"at":17953,"x":[true,false,null,-1.5e+7,"\\u00e4\\n"],"from":"server","connection":1,\
        "message":{"method":"warning","params":{"text":"ä€😀","a":{"b":{}}}}}"""
            .getBytes(StandardCharsets.UTF_8);

    for (int length = 1; length < line.length; length++) {
      var findings = Findings.of(Arrays.copyOf(line, length));

      assertThat(findings.problems)
          .as("first %d bytes", length)
          .extracting(ReadingProblem::kind)
          .containsExactly(ReadingProblem.Kind.CUT_LAST_LINE);
      assertThat(findings.report.frames()).isZero();
    }
    assertThat(Findings.of(line).report.frames()).isEqualTo(1);
  }

  @Test
  void aLastLineWithoutLineFeedCounts() {
    var content = session();

    var findings = Findings.of(Arrays.copyOf(content, content.length - 1));

    assertThat(findings.problems).isEmpty();
    assertThat(findings.types()).isEqualTo(SmallSession.EVENTS);
  }

  @Test
  void aBrokenLastLineIsAnError() {
    var findings = Findings.of("{\"at\":1,,".getBytes(StandardCharsets.UTF_8));

    assertThat(findings.texts()).containsExactly("session.jsonl:1: not well-formed JSON");
  }

  @Test
  void windowsLineEndsAndByteOrderMarksAreNothingSpecial() {
    var content = "\uFEFF" + String.join("\r\n", SmallSession.lines("t")) + "\r\n\r\n";

    var findings = Findings.of(content.getBytes(StandardCharsets.UTF_8));

    assertThat(findings.problems).isEmpty();
    assertThat(findings.types()).isEqualTo(SmallSession.EVENTS);
  }

  @Test
  void aPackedFileReadsLikeAPlainOne() {
    var plain = Findings.of(session());

    var findings = Findings.of(packed(session()));

    assertThat(findings.events)
        .extracting(event -> event.id())
        .containsExactlyElementsOf(plain.events.stream().map(event -> event.id()).toList());
  }

  /** What was packed before the cut is read, as far as it can be unpacked. */
  @Test
  void aPackedFileThatIsCutShortIsAnErrorBehindItsLastLine() {
    var lines = Findings.of(session()).report.frames();
    var packed = packed(session());

    var findings = Findings.of(Arrays.copyOf(packed, packed.length - 12));

    assertThat(findings.texts())
        .containsExactly(
            "session.jsonl:15: damaged or cut short, nothing behind it can be read: Unexpected end"
                + " of ZLIB input stream");
    assertThat(findings.report.frames()).isEqualTo(lines - 1);
    assertThat(findings.report.problems()).isEqualTo(1);
  }

  @Test
  void aPackedFileThatIsCutInItsHeaderIsAnError() {
    var findings = Findings.of(Arrays.copyOf(packed(session()), 5));

    assertThat(findings.texts())
        .containsExactly(
            "session.jsonl:1: damaged or cut short, nothing behind it can be read: Unexpected end"
                + " of the gzip header");
  }

  @Test
  void everyCutOfAPackedFileIsTold() {
    var packed = packed(session());

    for (int length = 2; length < packed.length; length++) {
      var findings = Findings.of(Arrays.copyOf(packed, length));

      assertThat(findings.problems)
          .as("first %d bytes", length)
          .extracting(ReadingProblem::kind)
          .containsExactly(ReadingProblem.Kind.DAMAGED_FILE);
    }
  }

  @Test
  void aStreamThatFailsIsAnErrorBehindItsLastLine() {
    var findings = new Findings();

    SessionReplay.create().replay("disk.jsonl", SlowStream.failing(session(), 400), findings);

    assertThat(findings.texts())
        .containsExactly(
            "disk.jsonl:3: damaged or cut short, nothing behind it can be read: the disk is gone");
    assertThat(findings.report.frames()).isZero();
  }

  /** The unpacker gives up at the end of the first file when nothing more is there at once. */
  @Test
  void packedFilesBehindEachOtherAreReadFromASlowPipeToo() {
    var both = new ByteArrayOutputStream();
    both.writeBytes(packed(session()));
    both.writeBytes(packed(session()));
    var bytes = both.toByteArray();
    var findings = new Findings();

    var report = SessionReplay.create().replay("-", SlowStream.of(bytes), findings);

    assertThat(report.sources()).isEqualTo(2);
    assertThat(findings.types()).hasSize(2 * SmallSession.EVENTS.size());
    assertThat(findings.bytes).hasValue(bytes.length);
  }

  @Test
  void aReplayTellsWhichLineNeededWhatIsNotThere() {
    var findings = Findings.of(List.of(SmallSession.server("'id':77,'result':{}")));

    assertThat(findings.positions).containsExactly(new InputPosition("session.jsonl", 1));
    assertThat(findings.positions.get(0)).hasToString("session.jsonl:1");
  }
}
