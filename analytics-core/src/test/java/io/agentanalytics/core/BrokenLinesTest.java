package io.agentanalytics.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.agentanalytics.api.ReadingProblem;
import io.agentanalytics.api.exporter.EventRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a line holds: it is named, and reading goes on behind it. */
class BrokenLinesTest {
  private static final String DEEP = "[".repeat(10_000);
  private static final String BEYOND_64_BITS = "99999999999999999999";

  static Stream<Arguments> brokenLines() {
    return Stream.of(
        argumentSet("not JSON", "hello", "not well-formed JSON"),
        argumentSet(
            "an event", "{\"event_type\":\"x\"}", "at: missing, expected ms since the Unix epoch"),
        argumentSet("no object", "[1]", "found an array, expected an object"),
        argumentSet(
            "cut in the middle",
            frame("'id':1").substring(0, 60),
            "not well-formed JSON, it ends too early"),
        argumentSet("two objects", "{\"at\":1} {}", "found more text behind the object"),
        argumentSet("NUL bytes", "\0\0\0\0", "a control character between the values"),
        argumentSet("deep nesting", "{\"x\":" + DEEP, "nested deeper than 1000 levels"),
        argumentSet(
            "wrong from",
            envelope("'at':1,'from':'proxy'"),
            "from: found \"proxy\", expected \"client\" or \"server\""),
        argumentSet(
            "long from",
            envelope("'at':1,'from':'" + "x".repeat(30) + "'"),
            "from: found \"xxxxxxxxxxxxxxxxxxxx…\", expected \"client\" or \"server\""),
        argumentSet(
            "from is no text",
            envelope("'at':1,'from':null"),
            "from: found null, expected \"client\" or \"server\""),
        argumentSet(
            "no from", envelope("'at':1"), "from: missing, expected \"client\" or \"server\""),
        argumentSet(
            "time beyond 64 bits",
            envelope("'at':" + BEYOND_64_BITS + ",'from':'client'"),
            "at: found an integer beyond 64 bits, expected an integer of 64 bits"),
        argumentSet(
            "time of 2000 digits",
            envelope("'at':" + "9".repeat(2000)),
            "a number of more than 1000 digits"),
        argumentSet(
            "fractional time",
            envelope("'at':1.5"),
            "at: found a fraction, expected an integer of 64 bits"),
        argumentSet(
            "time is a text",
            envelope("'at':'now'"),
            "at: found a text, expected an integer of 64 bits"),
        argumentSet(
            "negative connection",
            envelope("'at':1,'from':'client','connection':-1"),
            "connection: found -1, expected 0 or more"),
        argumentSet(
            "connection beyond 64 bits",
            envelope("'connection':" + BEYOND_64_BITS),
            "connection: found an integer beyond 64 bits, expected an integer of 64 bits"),
        argumentSet(
            "no message",
            "{\"at\":1,\"from\":\"client\",\"connection\":1}",
            "message: missing, expected a JSON-RPC message"),
        argumentSet(
            "message is a text",
            "{\"at\":1,\"from\":\"client\",\"message\":\"{}\"}",
            "message: found a text, expected an object"),
        argumentSet(
            "message is no JSON",
            frame("'id':1,'method':'turn/start','params':{'threadId':}"),
            "message: not well-formed JSON of turn/start"),
        argumentSet(
            "message with a NUL",
            frame("'id':1,'method':'turn/start','params':{'threadId':'\0'}"),
            "message: a control character that is not escaped in threadId of turn/start"),
        argumentSet(
            "message deep nested",
            frame("'id':1,'method':'turn/start','params':{'x':" + DEEP + "}"),
            "message: nested deeper than 1000 levels of turn/start"),
        argumentSet(
            "unknown method, no JSON",
            frame("'id':1,'method':'x/y','params':}"),
            "message: not well-formed JSON"));
  }

  private static String envelope(String members) {
    return ("{" + members + ",'message':{}}").replace('\'', '"');
  }

  private static String frame(String message) {
    return SmallSession.client(message);
  }

  private static List<String> withLineFive(String line) {
    List<String> lines = new ArrayList<>(SmallSession.lines("t"));
    lines.add(4, line);
    return lines;
  }

  @ParameterizedTest
  @MethodSource("brokenLines")
  void isNamedAndSkipped(String line, String message) {
    var findings = Findings.of(withLineFive(line));

    assertThat(findings.texts()).containsExactly("session.jsonl:5: " + message);
    assertThat(findings.problems)
        .extracting(ReadingProblem::kind)
        .containsExactly(ReadingProblem.Kind.BROKEN_LINE);
    assertThat(findings.types()).isEqualTo(SmallSession.EVENTS);
    assertThat(findings.report.problems()).isEqualTo(1);
  }

  @Test
  void bytesThatAreNotUtf8AreNamedWhereARuleNeedsThem() {
    var lines =
        withLineFive(frame("'id':9,'method':'turn/start','params':{'threadId':'#','input':[]}"));

    var findings = Findings.of(withByte(lines, '#', 0xFF));

    assertThat(findings.texts())
        .containsExactly("session.jsonl:5: message: not UTF-8 in threadId of turn/start");
    assertThat(findings.types()).isEqualTo(SmallSession.EVENTS);
  }

  @Test
  void bytesThatAreNotUtf8AreNamedInAnEnvelope() {
    var findings = Findings.of(withByte(withLineFive("{\"at\":1,\"#\":2}"), '#', 0xFF));

    assertThat(findings.texts()).containsExactly("session.jsonl:5: not UTF-8");
  }

  /** No fact needs the text of a message of the agent, so it is not decoded. */
  @Test
  void bytesThatAreNotUtf8DoNoHarmWhereNoRuleLooks() {
    var delta = SmallSession.notification("item/agentMessage/delta", "'delta':'#'");

    var findings = Findings.of(withByte(withLineFive(delta), '#', 0xFF));

    assertThat(findings.problems).isEmpty();
    assertThat(findings.types()).isEqualTo(SmallSession.EVENTS);
  }

  private static byte[] withByte(List<String> lines, char mark, int value) {
    var bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == mark) {
        bytes[i] = (byte) value;
      }
    }
    return bytes;
  }

  /** What escapes name has no UTF-8, so it stays an escape. */
  @Test
  void halfACharacterStaysAnEscape() {
    var lines = SmallSession.lines("\\ud83d");

    var findings = Findings.of(lines);

    assertThat(findings.types()).isEqualTo(SmallSession.EVENTS);
    assertThat(StandardCharsets.UTF_8.decode(findings.events.get(0).json()).toString())
        .contains("\"thread_id\":\"\\ud83d\"");
  }

  @Test
  void aCharacterOfTwoHalvesStaysWhole() {
    var findings = Findings.of(SmallSession.lines("\\ud83d\\ude00"));

    assertThat(StandardCharsets.UTF_8.decode(findings.events.get(0).json()).toString())
        .contains("\"thread_id\":\"\uD83D\uDE00\"");
  }

  @Test
  void everythingBehindASkippedLineIsMarkedIncomplete() {
    var lines = new ArrayList<>(SmallSession.lines("t"));
    lines.add(8, "broken");

    var findings = Findings.of(lines);

    assertThat(findings.events)
        .extracting(EventRecord::isSourceIncomplete)
        .containsExactly(false, true, true, true, true);
  }

  @Test
  void aSkippedLineBeforeTheFirstFrameIsAHoleToo() {
    var lines = new ArrayList<>(SmallSession.lines("t"));
    lines.add(0, "broken");

    var findings = Findings.of(lines);

    assertThat(findings.events).isNotEmpty().allMatch(EventRecord::isSourceIncomplete);
  }

  @Test
  void aSkippedLineDoesNotShiftTheIdsOfEvents() {
    var lines = new ArrayList<>(SmallSession.lines("t"));
    lines.add(8, SmallSession.notification("warning", "'message':'x'"));
    var whole = Findings.of(lines);
    lines.set(8, "broken");

    var broken = Findings.of(lines);

    assertThat(broken.events)
        .extracting(EventRecord::id)
        .containsExactlyElementsOf(whole.events.stream().map(EventRecord::id).toList());
  }
}
