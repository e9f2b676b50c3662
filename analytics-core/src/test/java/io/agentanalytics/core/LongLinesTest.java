package io.agentanalytics.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.event.AcceptedLineFingerprintsEvent;
import io.agentanalytics.api.event.TurnEvent;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long lines are read in bounded memory, unless rules need more of them than may be kept. */
class LongLinesTest {
  private static final int MIB = 1024 * 1024;

  /** A stream of this many bytes, without them in memory. */
  private static final class Filler extends InputStream {
    private long left;

    Filler(long length) {
      left = length;
    }

    @Override
    public int read() {
      return left-- > 0 ? 'x' : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      if (left <= 0) {
        return -1;
      }
      int some = (int) Math.min(left, length);
      java.util.Arrays.fill(target, offset, offset + some, (byte) 'x');
      left -= some;
      return some;
    }
  }

  /** The session with one line more behind its first four; its text is filled up. */
  private static InputStream sessionWithLongLine(String line, long filled) {
    var lines = SmallSession.lines("t");
    var middle = line.indexOf('#');
    List<InputStream> parts = new ArrayList<>();
    parts.add(text(String.join("\n", lines.subList(0, 4)) + "\n" + line.substring(0, middle)));
    parts.add(new Filler(filled));
    parts.add(text(line.substring(middle + 1) + "\n"));
    parts.add(text(String.join("\n", lines.subList(4, lines.size())) + "\n"));
    return new SequenceInputStream(Collections.enumeration(parts));
  }

  private static InputStream text(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Findings replay(SessionReplay replay, InputStream in) {
    var findings = new Findings();
    findings.report = replay.replay("session.jsonl", in, findings);
    return findings;
  }

  /** What people paste, models write and tools print is passed over while it streams by. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "'method':'item/agentMessage/delta','params':{'delta':'#'}",
        "'params':{'delta':'#'},'method':'item/agentMessage/delta'",
        "'id':9,'method':'turn/start','params':{'threadId':'x','input':[{'type':'image','url':'#'}]}",
        "'method':'item/completed','params':{'item':{'type':'commandExecution','id':'other',"
            + "'aggregatedOutput':'#'}}",
        "'id':9,'result':{'data':[{'#':1}],'stdout':'','#':[[{}]]}",
        "'id':9,'result':[[1,2],'#']"
      })
  void aFrameOf64MegabytesIsRead(String message) {
    var line = SmallSession.server(message);

    var findings = replay(SessionReplay.create(), sessionWithLongLine(line, 64L * MIB));

    assertThat(findings.texts()).isEmpty();
    assertThat(findings.types()).isEqualTo(SmallSession.EVENTS);
    assertThat(findings.report.frames()).isEqualTo(SmallSession.lines("t").size() + 1);
  }

  @Test
  void anAnswerWithALongHistoryOpensItsThread() {
    var lines = SmallSession.lines("t");
    var item = "{'type':'agentMessage','id':'m','text':'" + "y".repeat(500) + "'},";
    var history =
        "'turns':[{'id':'old','items':["
            + item.repeat(24_000)
            + "{'type':'imageGeneration','id':'i','result':'"
            + "z".repeat(9 * MIB)
            + "'}]}]";
    lines.set(3, lines.get(3).replace("'turns':[]".replace('\'', '"'), history.replace('\'', '"')));
    assertThat(lines.get(3).length()).isGreaterThan(20 * MIB);

    var findings = Findings.of(lines);

    assertThat(findings.texts()).isEmpty();
    assertThat(findings.types()).isEqualTo(SmallSession.EVENTS);
  }

  @Test
  void imagesAreCountedHoweverLongTheyAre() {
    var lines = SmallSession.lines("t");
    var image = "{'type':'image','url':'data:image/png;base64," + "A".repeat(9 * MIB) + "'}";
    lines.set(
        4,
        lines
            .get(4)
            .replace(
                "'input':[]".replace('\'', '"'), ("'input':[" + image + "]").replace('\'', '"')));

    var findings = Findings.of(lines);

    assertThat(findings.texts()).isEmpty();
    assertThat(findings.events.get(3).event())
        .isInstanceOfSatisfying(
            TurnEvent.class, turn -> assertThat(turn.numInputImages()).isEqualTo(1));
  }

  /** Mentions behind so much text are not found, but the turn is not lost. */
  @Test
  void theEndOfAVeryLongPromptIsPassedOverAndTold() {
    var lines = SmallSession.lines("t");
    var text = "{'type':'text','text':'" + "€".repeat(3 * MIB) + "'}";
    lines.set(
        4,
        lines
            .get(4)
            .replace(
                "'input':[]".replace('\'', '"'), ("'input':[" + text + "]").replace('\'', '"')));

    var findings = Findings.of(lines);

    assertThat(findings.texts())
        .singleElement()
        .asString()
        .matches("session.jsonl:5: \\d+ bytes at the end of a long text were not looked at");
    assertThat(findings.report.problems()).isZero();
    assertThat(findings.types()).isEqualTo(SmallSession.EVENTS);
    assertThat(findings.events).noneMatch(event -> event.isSourceIncomplete());
  }

  @Test
  void aLongLineThatIsNoJsonIsToldAsABrokenOne() {
    var line = SmallSession.notification("warning", "'message':'#',,'x':1");

    var findings = replay(SessionReplay.create(), sessionWithLongLine(line, 20L * MIB));

    assertThat(findings.texts()).containsExactly("session.jsonl:5: not well-formed JSON");
    assertThat(findings.types()).isEqualTo(SmallSession.EVENTS);
  }

  @Test
  void aLongLastLineThatIsCutIsToldAsSuch() {
    var in =
        new SequenceInputStream(
            text("{\"at\":1,\"from\":\"server\",\"message\":{\"params\":{\"x\":\""),
            new Filler(20L * MIB));

    var findings = replay(SessionReplay.create(), in);

    assertThat(findings.texts())
        .containsExactly("session.jsonl:1: the last line is cut, its writer was probably stopped");
  }

  @Test
  void aLastLineBeyondTheLimitIsSkippedToo() {
    var in =
        new SequenceInputStream(text(SmallSession.lines("t").get(0) + "\n"), new Filler(9L * MIB));

    var findings = replay(SessionReplay.create(), in);

    assertThat(findings.texts())
        .containsExactly(
            "session.jsonl:2: skipped: " + 9 * MIB + " bytes, the limit is " + 8 * MIB);
  }

  @Test
  void aLineOf30MegabytesIsReadWithinARaisedLimit() {
    var diff =
        SmallSession.notification(
            "turn/diff/updated",
            "'threadId':'t','turnId':'turn-t','diff':'--- a/x\\n+++ b/x\\n@@ -1 +1 @@\\n+#\\n'");
    var lines = SmallSession.lines("t");
    lines.remove(lines.size() - 2);
    var end = lines.remove(lines.size() - 1);
    var middle = diff.indexOf('#');
    var in =
        new SequenceInputStream(
            Collections.enumeration(
                List.of(
                    text(String.join("\n", lines) + "\n" + diff.substring(0, middle)),
                    new Filler(30L * MIB),
                    text(diff.substring(middle + 1) + "\n" + end + "\n"))));

    var findings = replay(SessionReplay.builder().maxLineBytes(32 * MIB).build(), in);

    assertThat(findings.problems).isEmpty();
    assertThat(findings.types()).isEqualTo(SmallSession.EVENTS);
    assertThat(findings.events.get(4).event())
        .isInstanceOfSatisfying(
            AcceptedLineFingerprintsEvent.class,
            event -> assertThat(event.acceptedAddedLines()).isEqualTo(1));
  }

  @Test
  void theLimitIsExact() {
    var line = SmallSession.notification("turn/diff/updated", "'diff':'#'");
    int limit = 1000;
    var replay = SessionReplay.builder().maxLineBytes(limit).build();
    int fits = limit - (line.length() - 1);

    var atTheLimit = replay(replay, sessionWithLongLine(line, fits));
    var beyond = replay(replay, sessionWithLongLine(line, fits + 1));

    assertThat(atTheLimit.problems).isEmpty();
    assertThat(beyond.texts())
        .containsExactly("session.jsonl:5: skipped: 1001 bytes, the limit is 1000");
  }

  /** Where the bytes come from, and where a stream stops for a moment, changes nothing. */
  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "", "\r", "\n\n", "\r\n{}"})
  void theLimitIsTheSameHoweverTheBytesCome(String end) {
    int limit = 1000;
    var replay = SessionReplay.builder().maxLineBytes(limit).build();
    for (int length = limit - 1; length <= limit + 3; length++) {
      var content = ("x".repeat(length) + end).getBytes(StandardCharsets.UTF_8);
      var inMemory = new Findings();
      replay.replay("session.jsonl", content, inMemory);

      var atOnce = replay(replay, new ByteArrayInputStream(content));
      var byteByByte = replay(replay, SlowStream.of(content));

      assertThat(inMemory.texts().get(0))
          .isEqualTo(
              length > limit
                  ? "session.jsonl:1: skipped: " + length + " bytes, the limit is 1000"
                  : "session.jsonl:1: not well-formed JSON");
      assertThat(atOnce.texts()).isEqualTo(inMemory.texts());
      assertThat(byteByByte.texts()).isEqualTo(inMemory.texts());
    }
  }
}
