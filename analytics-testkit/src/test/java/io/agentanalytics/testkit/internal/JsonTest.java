package io.agentanalytics.testkit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.agentanalytics.api.protocol.ItemStatus;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  @Test
  void writesMembersInOrderAndNulls() {
    var object =
        JsonObject.object()
            .with("b", 1L)
            .with("a", null)
            .with("list", List.of("x", true, JsonObject.object()))
            .with("word", ItemStatus.IN_PROGRESS);

    assertThat(object)
        .hasToString("{\"b\":1,\"a\":null,\"list\":[\"x\",true,{}],\"word\":\"inProgress\"}");
  }

  @Test
  void escapesOnlyWhatMustBe() {
    assertThat(JsonWriter.write("\"\\/\n\r\t\b\f\u001f\u007fäπ\uD83D\uDE00"))
        .isEqualTo("\"\\\"\\\\/\\n\\r\\t\\b\\f\\u001f\u007fäπ\uD83D\uDE00\"");
  }

  @Test
  void refusesToWriteWhatIsNoJson() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonWriter.write(new Object()))
        .withMessage("no JSON value: java.lang.Object");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":[1,-2.5,1E+3,true,false,null,{}],\"b\":{\"c\":\"\"},\"d\":[]}",
        "\"\\u001f\\\"\\\\\\n\"",
        "null",
        "0"
      })
  void readsWhatItWrites(String text) {
    assertThat(JsonWriter.write(JsonReader.read(text))).isEqualTo(text);
  }

  @Test
  void readsWithSpaceAndAllEscapes() {
    var object =
        JsonReader.readObject(" { \"a\" : [ 1 , 2 ] ,\r\n\t\"b\" : \"\\u00e4\\/\\b\\f\\r\\t\" } ");

    assertThat(object.get("a")).isEqualTo(List.of(BigDecimal.ONE, BigDecimal.valueOf(2)));
    assertThat(object.get("b")).isEqualTo("ä/\b\f\r\t");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"a\":1      | expected more at 6",
        "{\"a\" 1}     | expected ':' at 5",
        "{\"a\":1 \"b\":2} | expected ',' at 7",
        "[1,]          | expected a value at 3",
        "[01]          | expected a value at 1",
        "[1.]          | expected a value at 1",
        "[nul]         | expected a value at 1",
        "\"\\x\"       | expected an escape at 3",
        "\"\\u00g0\"   | expected four hexadecimal digits at 6",
        "{} {}         | expected the end at 3",
        "'a'           | expected a value at 0"
      })
  void saysWhereATextIsBroken(String text, String problem) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonReader.read(text))
        .withMessageContaining("no JSON: " + problem);
  }

  @Test
  void refusesRawControlCharactersAndOtherValuesThanObjects() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonReader.read("\"a\nb\""))
        .withMessageContaining("expected an escaped control character at 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonReader.readObject("[]"))
        .withMessage("expected a JSON object, got []");
  }
}
