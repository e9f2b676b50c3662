package io.agentanalytics.core.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiteralTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "seven77", "eight888", "nine99999", "a text of thirty-three letters,,"})
  void isFoundWhereItStands(String text) {
    var literal = Literal.of(text);
    var padded = ("xx" + text + "yyyyyyyyyyyyyyyy").getBytes(StandardCharsets.US_ASCII);
    var atTheEnd = ("xx" + text).getBytes(StandardCharsets.US_ASCII);

    assertThat(literal.length()).isEqualTo(text.length());
    assertThat(literal.isAt(padded, 2, padded.length)).isTrue();
    assertThat(literal.isAt(atTheEnd, 2, atTheEnd.length)).isTrue();
    assertThat(literal.isAt(padded, 1, padded.length)).isFalse();
    assertThat(literal.isAt(padded, 2, text.length() + 1)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 6, 7, 8, 14})
  void seesEveryByte(int changed) {
    var literal = Literal.of("fifteen letters");
    var bytes = "fifteen letters and more".getBytes(StandardCharsets.US_ASCII);

    bytes[changed] ^= (byte) 0x80;

    assertThat(literal.isAt(bytes, 0, bytes.length)).isFalse();
    assertThat(literal.isAt(bytes, 0, 15)).isFalse();
  }
}
