package io.agentanalytics.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import io.agentanalytics.core.protocol.ConfigWrite;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Names of members are foreign text: what one text holds must not change how others are read. */
class ForeignNamesTest {

  /** All have one hash code, and make the tables of the parser for bytes overflow. */
  private static String collidingMembers(int bits) {
    var json = new StringBuilder("{\"keyPath\":\"k\"");
    for (int n = 0; n < 1 << bits; n++) {
      json.append(",\"");
      for (int bit = 0; bit < 16; bit++) {
        json.append((n >> bit & 1) == 0 ? "Aa" : "BB");
      }
      json.append("\":1");
    }
    return json.append('}').toString();
  }

  @Test
  void collidingNamesAreReadLikeOthers() {
    var json = collidingMembers(15).getBytes(UTF_8);

    var write = new JsonSlice(json, 0, json.length).read(ConfigWrite.class);

    assertThat(write.keyPath()).isEqualTo("k");
  }

  @Test
  void noParserRemembersNames() throws IOException {
    var json = "{\"someForeignName\":1}".getBytes(UTF_8);
    try (var first = Json.parser(json, 0, json.length);
        var second = Json.parser(json, 0, json.length)) {
      first.nextToken();
      second.nextToken();

      assertThat(first.nextFieldName())
          .isEqualTo(second.nextFieldName())
          .isNotSameAs(second.currentName());
    }
    assertThat(Json.FACTORY.isEnabled(JsonFactory.Feature.INTERN_FIELD_NAMES)).isFalse();
  }
}
