package io.agentanalytics.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.protocol.ItemStartedNotification;
import io.agentanalytics.api.protocol.OtherItem;
import io.agentanalytics.core.bytes.Literal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemGlanceTest {
  private static final Literal TIME = Literal.of("\"startedAtMs\":");

  private static Optional<ItemGlance> glance(String params) {
    var bytes = params.getBytes(StandardCharsets.UTF_8);
    return new JsonSlice(bytes, 0, bytes.length).glanceAtItem(TIME);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"item\":{\"type\":\"agentMessage\",\"id\":\"m1\",\"text\":\"a } \\\" b\"},"
            + "\"threadId\":\"t1\",\"turnId\":\"u1\",\"startedAtMs\":1760000021000}",
        "{\"item\":{\"type\":\"contextCompaction\",\"id\":\"c1\"},"
            + "\"threadId\":\"t1\",\"turnId\":\"u1\",\"startedAtMs\":0}"
      })
  void seesWhatAParserSees(String params) {
    var bytes = params.getBytes(StandardCharsets.UTF_8);
    var parsed = new JsonSlice(bytes, 0, bytes.length).read(ItemStartedNotification.class);

    var glance = glance(params).orElseThrow();

    assertThat(glance)
        .isEqualTo(
            new ItemGlance(
                (OtherItem) parsed.item(),
                parsed.threadId(),
                parsed.turnId(),
                parsed.startedAtMs()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // A tool item.
        "{\"item\":{\"type\":\"webSearch\",\"id\":\"w1\",\"query\":\"q\"},"
            + "\"threadId\":\"t1\",\"turnId\":\"u1\",\"startedAtMs\":1}",
        // A kind that 0.131 does not know.
        "{\"item\":{\"type\":\"dream\",\"id\":\"d1\"},"
            + "\"threadId\":\"t1\",\"turnId\":\"u1\",\"startedAtMs\":1}",
        // Another member at the end.
        "{\"item\":{\"type\":\"plan\",\"id\":\"p1\"},"
            + "\"threadId\":\"t1\",\"turnId\":\"u1\",\"startedAtMs\":1,\"extra\":2}",
        // Escapes in an id.
        "{\"item\":{\"type\":\"plan\",\"id\":\"p1\"},"
            + "\"threadId\":\"t\\u0031\",\"turnId\":\"u1\",\"startedAtMs\":1}",
        "{\"item\":{\"type\":\"plan\",\"id\":\"p\\\"1\"},"
            + "\"threadId\":\"t1\",\"turnId\":\"u1\",\"startedAtMs\":1}",
        // What looks like members is the text of one.
        "{\"item\":{\"type\":\"plan\",\"id\":\"p1\"},\"note\":\"},\\\"threadId\\\":\\\"x\","
            + "\"turnId\":\"u1\",\"startedAtMs\":1}",
        // Negative, too long, no number.
        "{\"item\":{\"type\":\"plan\",\"id\":\"p1\"},"
            + "\"threadId\":\"t1\",\"turnId\":\"u1\",\"startedAtMs\":-1}",
        "{\"item\":{\"type\":\"plan\",\"id\":\"p1\"},"
            + "\"threadId\":\"t1\",\"turnId\":\"u1\",\"startedAtMs\":1234567890123456789}",
        "{\"item\":{\"type\":\"plan\",\"id\":\"p1\"},"
            + "\"threadId\":\"t1\",\"turnId\":\"u1\",\"startedAtMs\":null}",
        "{\"item\":{\"type\":\"plan\",\"id\":\"p1",
        "{}"
      })
  void leavesTheRestToTheParser(String params) {
    assertThat(glance(params)).isEmpty();
  }

  @Test
  void looksOnlyAtItsOwnBytes() {
    var text =
        "xx{\"item\":{\"type\":\"plan\",\"id\":\"p1\"},\"threadId\":\"t1\",\"turnId\":\"u1\","
            + "\"startedAtMs\":7}}";
    var bytes = text.getBytes(StandardCharsets.UTF_8);

    var glance = new JsonSlice(bytes, 2, bytes.length - 3).glanceAtItem(TIME);

    assertThat(glance).map(ItemGlance::atMs).hasValue(7L);
  }
}
