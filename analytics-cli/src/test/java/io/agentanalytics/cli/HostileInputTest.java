package io.agentanalytics.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a person sees of hostile input, and with which exit code: the table of
 * docs/hostile-input.md, row by row.
 */
class HostileInputTest {
  private static final int MIB = 1024 * 1024;
  private static final List<String> SESSION = SmallRecording.LINES;
  private static final String ANSWER = server("'id':77,'result':{}");

  @TempDir Path folder;

  /** Each is followed by {@link #SESSION}'s last two lines, and gives its event all the same. */
  static Stream<Arguments> brokenThirdLines() {
    var long64Mb = server("'method':'x','params':{'diff':'" + "x".repeat(64 * MIB) + "'}");
    return Stream.of(
        argumentSet("broken line", "{broken", "not well-formed JSON"),
        argumentSet(
            "wrong from",
            "{\"at\":1,\"from\":\"proxy\",\"connection\":1,\"message\":{}}",
            "from: found \"proxy\", expected \"client\" or \"server\""),
        argumentSet(
            "64 MB", long64Mb, "skipped: " + long64Mb.length() + " bytes, the limit is 8388608"),
        argumentSet(
            "10,000 levels",
            client("'id':9,'method':'turn/start','params':{'x':" + "[".repeat(10_000)),
            "message: nested deeper than 1000 levels of turn/start"),
        argumentSet(
            "invalid UTF-8",
            client("'id':9,'method':'turn/start','params':{'threadId':'\u00ff','input':[]}"),
            "message: not UTF-8 in threadId of turn/start"),
        argumentSet("NUL bytes", "\0\0\0\0", "a control character between the values"),
        argumentSet(
            "beyond 64 bits",
            "{\"at\":99999999999999999999,\"from\":\"client\",\"connection\":1,\"message\":{}}",
            "at: found an integer beyond 64 bits, expected an integer of 64 bits"));
  }

  @ParameterizedTest
  @MethodSource("brokenThirdLines")
  void aBrokenLineIsNamedAndReadingGoesOn(String line, String problem) throws IOException {
    var file = file("bad.jsonl", bytes(with(2, line)));

    var run = Run.of("replay", file, good());

    assertThat(run.err()).isEqualTo("analytics: " + file + ":3: " + problem + "\n");
    assertThat(run.exitCode()).isEqualTo(ExitCode.BROKEN_INPUT);
    assertThat(run.out()).containsPattern("codex_thread_initialized +2\n");
  }

  static Stream<Arguments> damagedFiles() {
    var packed = packed(bytes(SESSION));
    return Stream.of(
        argumentSet("no JSON", "Dear diary\n".getBytes(ISO_8859_1), ":1: not well-formed JSON"),
        argumentSet("empty", new byte[0], ": is empty, expected a recording"),
        argumentSet(
            "a gzip cut short",
            Arrays.copyOf(packed, packed.length - 20),
            ":4: damaged or cut short, nothing behind it can be read: Unexpected end of ZLIB input"
                + " stream"));
  }

  @ParameterizedTest
  @MethodSource("damagedFiles")
  void aDamagedFileIsNamedAndTheNextOneIsReplayed(byte[] content, String problem)
      throws IOException {
    var file = file("bad.jsonl", content);

    var run = Run.of("replay", file, good());

    assertThat(run.err()).isEqualTo("analytics: " + file + problem + "\n");
    assertThat(run.exitCode()).isEqualTo(ExitCode.BROKEN_INPUT);
    assertThat(run.out()).containsPattern("codex_thread_initialized +1\n");
  }

  @Test
  void aMissingFileIsNamedAndTheNextOneIsReplayed() throws IOException {
    var missing = folder.resolve("missing.jsonl").toString();

    var run = Run.of("replay", missing, good());

    assertThat(run.err()).isEqualTo("analytics: " + missing + ": no such file\n");
    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.out()).containsPattern("codex_thread_initialized +1\n");
  }

  @Test
  void aCutLastLineIsNoError() throws IOException {
    var content = bytes(with(4, ANSWER));
    var file = file("bad.jsonl", Arrays.copyOf(content, content.length - 9));

    var run = Run.of("replay", file, good());

    assertThat(run.err())
        .isEqualTo(
            "analytics: " + file + ":5: the last line is cut, its writer was probably stopped\n");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).containsPattern("codex_thread_initialized +2\n");
  }

  @Test
  void aLineOf30MegabytesIsReadWithinARaisedLimit() throws IOException {
    var line = server("'method':'warning','params':{'diff':'" + "x".repeat(30 * MIB) + "'}");
    var file = file("long.jsonl", bytes(with(2, line)));

    var run = Run.of("replay", "--set", "analytics.replay.line-bytes=32MiB", file);

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).containsPattern("frames +5\n");
  }

  @Test
  void aLineOf30MegabytesThatNobodyNeedsIsReadWithoutAWord() throws IOException {
    var line = server("'method':'warning','params':{'message':'" + "x".repeat(30 * MIB) + "'}");

    var run = Run.of("replay", file("long.jsonl", bytes(with(2, line))));

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).containsPattern("frames +5\n");
  }

  @Test
  void aFrameBehindAnEscapeSequenceIsRead() throws IOException {
    var lines = new ArrayList<>(SESSION);
    lines.set(1, "\u001b[?2004h" + lines.get(1));
    var file = file("escape.jsonl", bytes(lines));

    var run = Run.of("replay", file);

    assertThat(run.err())
        .isEqualTo("analytics: " + file + ":2: passed over: 8 bytes before a frame\n");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).containsPattern("codex_thread_initialized +1\n");
  }

  static Stream<Arguments> oddSessions() {
    var twice = new ArrayList<>(SESSION);
    twice.addAll(SESSION);
    var two = new ArrayList<>(SESSION);
    SESSION.forEach(line -> two.add(line.replace("t1", "t2")));
    var mixed = new ArrayList<String>();
    SESSION.forEach(line -> mixed.addAll(List.of(line, line.replace("t1", "t2"))));
    var absurd = new ArrayList<>(SESSION);
    absurd.replaceAll(line -> line.replace("\"at\":1001", "\"at\":-9223372036854775808"));
    absurd.replaceAll(line -> line.replace("\"at\":1002", "\"at\":9223372036854775807"));
    var sameId =
        with(
            2,
            client("'id':5,'method':'thread/list','params':{}"),
            client("'id':5,'method':'model/list','params':{}"),
            server("'id':5,'result':{}"),
            server("'id':5,'result':{}"));
    return Stream.of(
        argumentSet("absurd times", absurd, 1, 1, 0),
        argumentSet("duplicate ids", sameId, 1, 1, 6),
        argumentSet("answers to unknown requests", with(2, ANSWER), 1, 1, 3),
        argumentSet("from the middle", SESSION.subList(3, 4), 1, 0, 1),
        argumentSet("one session twice", twice, 2, 2, 0),
        argumentSet("two sessions", two, 2, 2, 0),
        argumentSet("two servers mixed", mixed, 1, 1, 4));
  }

  /**
   * All lines can be read, so it is no error; what does not fit is counted with its first line.
   *
   * @param unmatched the line of the first answer without a request; 0 if there is none
   */
  @ParameterizedTest
  @MethodSource("oddSessions")
  void whatDoesNotFitIsCountedWithItsFirstLine(
      List<String> lines, int sessions, int events, int unmatched) throws IOException {
    var file = file("odd.jsonl", bytes(lines));

    var run = Run.of("replay", file);

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).containsPattern("sessions +" + sessions + "\n");
    if (events > 0) {
      assertThat(run.out()).containsPattern("codex_thread_initialized +" + events + "\n");
    }
    if (unmatched > 0) {
      assertThat(run.out())
          .containsPattern(
              "answer without a request +\\d+  the request was not seen, first at "
                  + Pattern.quote(file + ":" + unmatched)
                  + "\n");
    } else {
      assertThat(run.out()).doesNotContain("answer without a request");
    }
  }

  private static List<String> with(int index, String... more) {
    var lines = new ArrayList<>(SESSION);
    lines.addAll(index, List.of(more));
    return lines;
  }

  private static String client(String message) {
    return line("client", message);
  }

  private static String server(String message) {
    return line("server", message);
  }

  private static String line(String from, String message) {
    return ("{'at':1002,'from':'" + from + "','connection':1,'message':{" + message + "}}")
        .replace('\'', '"');
  }

  /** A character a byte, so that a text can hold any bytes. */
  private static byte[] bytes(List<String> lines) {
    return (String.join("\n", lines) + "\n").getBytes(ISO_8859_1);
  }

  private static byte[] packed(byte[] content) {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private String file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content).toString();
  }

  private String good() throws IOException {
    return file("good.jsonl", bytes(SESSION));
  }
}
