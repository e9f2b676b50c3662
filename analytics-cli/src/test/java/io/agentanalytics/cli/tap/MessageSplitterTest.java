package io.agentanalytics.cli.tap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageSplitterTest {
  private final List<String> messages = new ArrayList<>();
  private final MessageSplitter splitter =
      new MessageSplitter(20, 40, json -> messages.add(new String(json, StandardCharsets.UTF_8)));

  private void send(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    splitter.bytes(bytes, bytes.length);
  }

  @Test
  void joinsMessagesThatComeInPieces() {
    send("{\"a\":");
    send("1}\n{\"b\":2}\r\n{\"c");
    send("\":3}");
    splitter.end();

    assertThat(messages).containsExactly("{\"a\":1}", "{\"b\":2}", "{\"c\":3}");
    assertThat(splitter.skipped()).isZero();
  }

  @Test
  void countsWhatIsNoMessage() {
    send("hello\n\n  \n{\"a\":1}\n[1]\n");

    assertThat(messages).containsExactly("{\"a\":1}");
    assertThat(splitter.skipped()).isEqualTo(2);
  }

  @Test
  void shortensLongMessages() {
    send("{\"a\":\"0123456789");
    send("0123456789\",\"id\":1,\"method\":\"m\"}\n{\"b\":2}\n");

    assertThat(messages).containsExactly("{\"id\":1,\"method\":\"m\"}", "{\"b\":2}");
    assertThat(splitter.shortened()).isEqualTo(1);
    assertThat(splitter.skipped()).isZero();
  }

  @Test
  void countsALongLineThatIsNoMessage() {
    send("x".repeat(50) + "\n{\"b\":2}\n");

    assertThat(messages).containsExactly("{\"b\":2}");
    assertThat(splitter.skipped()).isEqualTo(1);
    assertThat(splitter.shortened()).isZero();
  }

  @Test
  void passesOverTextBeforeAMessage() {
    send("\u001b[?2004h{\"a\":1}\nINFO {a}\n");

    assertThat(messages).containsExactly("{\"a\":1}");
    assertThat(splitter.textBytes()).isEqualTo(8);
    assertThat(splitter.skipped()).isEqualTo(1);
  }
}
