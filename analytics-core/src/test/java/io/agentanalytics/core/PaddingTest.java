package io.agentanalytics.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What crashes, terminals and shells put around frames does not cost the frames. */
class PaddingTest {
  private static Findings withLine(int index, String line) {
    var lines = SmallSession.lines("t");
    lines.set(index, line);
    return Findings.of(lines);
  }

  private static String line(int index) {
    return SmallSession.lines("t").get(index);
  }

  private static void assertWhole(Findings findings, String... texts) {
    assertThat(findings.texts()).containsExactly(texts);
    assertThat(findings.types()).isEqualTo(SmallSession.EVENTS);
    assertThat(findings.report.problems()).isZero();
    assertThat(findings.events).noneMatch(event -> event.isSourceIncomplete());
  }

  @Test
  void nulBytesBehindAFrame() {
    assertWhole(
        withLine(9, line(9) + "\0".repeat(400)), "session.jsonl:10: passed over: 400 NUL bytes");
  }

  @Test
  void nulBytesBeforeAFrame() {
    assertWhole(
        withLine(9, "\0".repeat(3) + line(9)), "session.jsonl:10: passed over: 3 NUL bytes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u001b[?2004h", "agent> ", "\u001b]0;title\u0007"})
  void textBeforeAFrame(String text) {
    assertWhole(
        withLine(1, text + line(1)),
        "session.jsonl:2: passed over: " + text.length() + " bytes before a frame");
  }

  @Test
  void aFrameThatTheCrashCutIsStillLost() {
    var findings = withLine(9, line(9).substring(0, 50) + "\0\0" + line(9));

    assertThat(findings.texts())
        .containsExactly(
            "session.jsonl:10: passed over: 2 NUL bytes",
            "session.jsonl:10: not well-formed JSON, it ends too early");
    assertThat(findings.types()).isEqualTo(SmallSession.EVENTS);
  }

  @Test
  void otherTextWithBracesIsNoFrame() {
    var lines = SmallSession.lines("t");
    lines.add(2, "INFO {\"level\":1}");

    assertThat(Findings.of(lines).texts()).containsExactly("session.jsonl:3: not well-formed JSON");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "x-UTF-16LE-BOM"})
  void utf16GetsOneHint(String charset) {
    var content = String.join("\r\n", SmallSession.lines("t")).getBytes(Charset.forName(charset));

    var findings = Findings.of(content);

    assertThat(findings.texts())
        .containsExactly(
            "session.jsonl:1: is UTF-16, expected UTF-8: convert it, for example with"
                + " iconv -f UTF-16 -t UTF-8");
    assertThat(findings.report.problems()).isEqualTo(1);
  }

  @Test
  void aByteOrderMarkOfUtf8IsNone() {
    var content = ("\uFEFF" + String.join("\n", SmallSession.lines("t")) + "\n");

    assertWhole(Findings.of(content.getBytes(StandardCharsets.UTF_8)));
  }
}
