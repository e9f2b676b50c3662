package io.agentanalytics.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.Diagnostic;
import io.agentanalytics.api.DiagnosticKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages that are JSON, but not what they should be. */
class OddValuesTest {
  private static final String LONGS_END = Long.toString(Long.MAX_VALUE);

  private static Findings replayWith(String... linesBehindTheOpening) {
    var lines = new ArrayList<>(SmallSession.lines("t"));
    lines.addAll(4, List.of(linesBehindTheOpening));
    return Findings.of(lines);
  }

  /** Observers' clocks can be wrong in any way; the session is the same. */
  @ParameterizedTest
  @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 1, Long.MAX_VALUE})
  void absurdTimesOfTheObserverChangeNoOtherEvent(long at) {
    var lines =
        SmallSession.lines("t").stream()
            .map(line -> line.replace("1795396508284", "" + at))
            .toList();

    var findings = Findings.of(lines);

    assertThat(findings.types()).isEqualTo(SmallSession.EVENTS);
    assertThat(findings.problems).isEmpty();
  }

  @Test
  void timesThatJumpChangeNoEvent() {
    var lines = new ArrayList<>(SmallSession.lines("t"));
    for (int i = 0; i < lines.size(); i++) {
      var at = new long[] {1795396508284L, Long.MAX_VALUE, -5, 0}[i % 4];
      lines.set(i, lines.get(i).replace("1795396508284", "" + at));
    }

    assertThat(Findings.of(lines).types()).isEqualTo(SmallSession.EVENTS);
  }

  /** The server's own times: a rule that needs a sensible one leaves its event out. */
  @ParameterizedTest
  @CsvSource({
    "startedAtMs, -1",
    "startedAtMs, -9223372036854775808",
    "startedAtMs, 9223372036854775807",
    "completedAtMs, -1",
    "completedAtMs, -9223372036854775808",
    "completedAtMs, 9223372036854775807",
    "startedAt, -9223372036854775808",
    "completedAt, -9223372036854775808",
    "durationMs, -9223372036854775808",
    "durationMs, 9223372036854775807",
    "createdAt, -9223372036854775808",
    "exitCode, -2147483648",
  })
  void absurdNumbersAreReadAndBreakNothing(String member, String value) {
    var lines =
        SmallSession.lines("t").stream()
            .map(line -> line.replaceAll("\"" + member + "\":\\d+", "\"" + member + "\":" + value))
            .toList();

    var findings = Findings.of(lines);

    assertThat(findings.problems).isEmpty();
    assertThat(findings.types()).contains("codex_thread_initialized", "codex_turn_event");
  }

  @ParameterizedTest
  @CsvSource({
    "completedAtMs, item/completed, completedAtMs",
    "startedAtMs, item/started, startedAtMs",
    "exitCode, item/completed, item.exitCode"
  })
  void numbersBeyond64BitsAreNamedWithTheirLine(String member, String method, String path) {
    var lines = new ArrayList<>(SmallSession.lines("t"));
    lines.replaceAll(
        line ->
            line.contains(method)
                ? line.replaceAll(
                    "\"" + member + "\":\\d+", "\"" + member + "\":" + LONGS_END + "0")
                : line);

    var findings = Findings.of(lines);

    assertThat(findings.problems).isEmpty();
    assertThat(findings.diagnostics.get(0).kind()).isEqualTo(DiagnosticKind.UNREADABLE_MESSAGE);
    assertThat(findings.diagnostics.get(0).context())
        .containsEntry("method", method)
        .containsEntry("member", path);
    assertThat(findings.positions.get(0).line()).isEqualTo(1 + indexOf(lines, LONGS_END + "0"));
  }

  private static int indexOf(List<String> lines, String text) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(text)) {
        return i;
      }
    }
    return -1;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'id':1.5,'result':{}|id|found a fraction, expected a text or an integer of 64 bits",
        "'id':null,'error':{}|id|found null, expected a text or an integer of 64 bits",
        "'id':92233720368547758070,'result':{}|id|found an integer beyond 64 bits, expected a text or"
            + " an integer of 64 bits",
        "'method':7|method|found an integer, expected a text",
        "'x':1||found neither a method nor an answer with an id, expected a JSON-RPC message",
        "||found neither a method nor an answer with an id, expected a JSON-RPC message"
      },
      quoteCharacter = '`')
  void whatIsNoMessageOfTheProtocolIsNamed(String message, String member, String problem) {
    var findings = replayWith(SmallSession.server(message == null ? "" : message));

    assertThat(findings.diagnostics)
        .containsExactly(
            Diagnostic.of(
                DiagnosticKind.UNREADABLE_MESSAGE,
                "method",
                "",
                "member",
                member == null ? "" : member,
                "problem",
                problem));
    assertThat(findings.positions.get(0)).hasToString("session.jsonl:5");
    assertThat(findings.types()).isEqualTo(SmallSession.EVENTS);
  }

  @Test
  void answersToUnknownRequestsAreNamed() {
    var findings =
        replayWith(
            SmallSession.server("'id':77,'result':{}"),
            SmallSession.server("'id':'77','error':{'code':1,'message':'x'}"));

    assertThat(findings.diagnostics)
        .containsExactly(
            Diagnostic.of(DiagnosticKind.UNMATCHED_RESPONSE, "id", "77"),
            Diagnostic.of(DiagnosticKind.UNMATCHED_RESPONSE, "id", "77"));
    assertThat(findings.positions)
        .containsExactly(
            new InputPosition("session.jsonl", 5), new InputPosition("session.jsonl", 6));
    assertThat(findings.types()).isEqualTo(SmallSession.EVENTS);
  }

  /** The newest request with an id is the one that is answered; the second answer has none. */
  @Test
  void aRequestIdThatIsUsedTwiceIsNamedByTheAnswerTooMany() {
    var findings =
        replayWith(
            SmallSession.client("'id':3,'method':'thread/list','params':{}"),
            SmallSession.client("'id':3,'method':'model/list','params':{}"),
            SmallSession.server("'id':3,'result':{}"),
            SmallSession.server("'id':3,'result':{}"));

    assertThat(findings.diagnostics)
        .containsExactly(Diagnostic.of(DiagnosticKind.UNMATCHED_RESPONSE, "id", "3"));
    assertThat(findings.positions.get(0)).hasToString("session.jsonl:8");
    assertThat(findings.types()).isEqualTo(SmallSession.EVENTS);
  }

  @Test
  void aServerRequestThatComesTwiceIsOne() {
    var lines = SmallSession.lines("t");
    var request = indexOf(lines, "requestApproval");
    lines.add(request, lines.get(request));
    var answer = indexOf(lines, "decision");
    lines.add(answer, lines.get(answer));

    assertThat(Findings.of(lines).types()).isEqualTo(SmallSession.EVENTS);
  }

  @Test
  void aStreamThatBeginsInTheMiddleNamesWhatItMisses() {
    var lines = SmallSession.lines("t");

    var findings = Findings.of(lines.subList(5, lines.size()));

    assertThat(findings.events).isEmpty();
    assertThat(findings.kinds())
        .containsExactly(
            DiagnosticKind.UNMATCHED_RESPONSE,
            DiagnosticKind.MISSING_CONTEXT,
            DiagnosticKind.MISSING_CONTEXT);
    assertThat(findings.positions.get(0)).hasToString("session.jsonl:1");
  }

  /** Each thread's held frame says what the next thread is, which lets that one's frame go on. */
  @Test
  void aThousandThreadsThatWaitForEachOtherBreakNothing() {
    var count = 1_000;
    List<String> lines = new ArrayList<>(SmallSession.opening("t"));
    lines.add(spawn("item/started", "t", "never ends", ""));
    for (int i = 1; i <= count; i++) {
      lines.add(spawn("item/started", "t", "s" + i, ""));
    }
    for (int i = 1; i < count; i++) {
      lines.add(spawn("item/completed", "x" + i, "s" + (i + 1), "x" + (i + 1)));
    }
    lines.add(spawn("item/completed", "t", "s1", "x1"));

    var findings = Findings.of(lines);

    assertThat(findings.problems).isEmpty();
    assertThat(findings.types()).filteredOn("codex_thread_initialized"::equals).hasSize(1 + count);
  }

  private static String spawn(String method, String thread, String item, String receiver) {
    return SmallSession.notification(
        method,
        "'item':{'type':'collabAgentToolCall','id':'"
            + item
            + "','tool':'spawnAgent','status':'completed','senderThreadId':'t','receiverThreadIds':['"
            + receiver
            + "'],'model':'m','agentsStates':{}},'threadId':'"
            + thread
            + "','turnId':'u','startedAtMs':1,'completedAtMs':2");
  }
}
