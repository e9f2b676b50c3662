package io.agentanalytics.core.frame.names;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.Diagnostic;
import io.agentanalytics.api.protocol.Direction;
import io.agentanalytics.core.frame.Frame;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class NewNamesTest {
  private final NewNames names = new NewNames();
  private long ordinal;

  private List<String> look(Direction from, String message) {
    var frame =
        Frame.of(ordinal++, 1_795_394_800_000L, from, 1, message.getBytes(StandardCharsets.UTF_8));
    return names.look(frame).stream().map(NewNamesTest::text).toList();
  }

  private static String text(Diagnostic diagnostic) {
    return diagnostic.kind().word() + " " + new TreeMap<>(diagnostic.context());
  }

  private void initialize(String userAgent) {
    assertThat(
            look(
                Direction.CLIENT,
                "{\"id\":0,\"method\":\"initialize\",\"params\":{\"clientInfo\":{\"name\":\"a\","
                    + "\"version\":\"1\"}}}"))
        .isEmpty();
    assertThat(
            look(Direction.SERVER, "{\"id\":0,\"result\":{\"userAgent\":\"" + userAgent + "\"}}"))
        .isEmpty();
  }

  @Test
  void knownServerIsNotLookedAt() {
    initialize("acme/0.131.0 (Linux)");

    assertThat(names.isWatching()).isFalse();
    assertThat(look(Direction.SERVER, "{\"method\":\"new/thing\",\"params\":{}}")).isEmpty();
  }

  @Test
  void newerServerIsLookedAtUntilAnotherSourceBegins() {
    initialize("acme/0.132.0 (Linux)");

    assertThat(names.isWatching()).isTrue();
    assertThat(look(Direction.SERVER, "{\"method\":\"new/thing\",\"params\":{}}"))
        .containsExactly("unknown_method {method=new/thing}");
    names.restart();
    assertThat(names.isWatching()).isFalse();
  }

  @Test
  void namesMembersOfMessagesParamsAndResults() {
    initialize("acme/1.0.0");

    assertThat(
            look(
                Direction.SERVER,
                "{\"method\":\"turn/started\",\"at\":1,\"params\":{\"threadId\":\"t\",\"turn\":"
                    + "{\"id\":\"u\",\"mood\":{\"deep\":1}}}}"))
        .containsExactly(
            "unknown_member {member=at, method=message}",
            "unknown_member {member=mood, method=turn/started}");
    look(Direction.CLIENT, "{\"id\":1,\"method\":\"thread/start\",\"params\":{}}");
    assertThat(look(Direction.SERVER, "{\"id\":1,\"result\":{\"thread\":{\"id\":\"t\",\"x\":1}}}"))
        .containsExactly("unknown_member {member=x, method=thread/start}");
    assertThat(look(Direction.SERVER, "{\"id\":9,\"result\":{\"x\":1}}")).isEmpty();
  }

  @Test
  void namesItemKindsAndWords() {
    initialize("acme/0.169.0");

    assertThat(
            look(
                Direction.SERVER,
                "{\"method\":\"item/started\",\"params\":{\"threadId\":\"t\",\"turnId\":\"u\","
                    + "\"item\":{\"type\":\"dream\",\"id\":\"i\",\"source\":\"moon\"}}}"))
        .containsExactly(
            "unknown_item_type {item_type=dream}", "unknown_word {member=source, word=moon}");
  }

  @Test
  void whatTheProtocolLeavesOpenIsFine() {
    initialize("acme/0.169.0");

    assertThat(
            look(
                Direction.SERVER,
                "{\"method\":\"item/started\",\"params\":{\"item\":{\"type\":\"mcpToolCall\","
                    + "\"arguments\":{\"anything\":{\"goes\":[{\"here\":1}]}}}}}"))
        .isEmpty();
  }

  @Test
  void hostileNamesAreBoundedAndHarmless() {
    initialize("acme/0.169.0");
    var seen = new ArrayList<String>();
    for (int i = 0; i < 2_000; i++) {
      seen.addAll(
          look(
              Direction.SERVER,
              "{\"method\":\"turn/started\",\"params\":{\"\\u001b[31m"
                  + i
                  + "x".repeat(1_000)
                  + "\":1}}"));
    }

    assertThat(seen).hasSize(2_000).allMatch(text -> text.length() < 200);
    assertThat(seen.stream().distinct().count()).isLessThanOrEqualTo(500);
    assertThat(seen.get(0)).startsWith("unknown_member {member=??31m0xxx");
    assertThat(seen.get(1_999)).contains("member=(others)");
  }

  @Test
  void brokenTextIsNotItsBusiness() {
    initialize("acme/0.169.0");

    assertThat(look(Direction.SERVER, "{\"method\":\"turn/started\",\"params\":{\"a\":")).isEmpty();
  }
}
