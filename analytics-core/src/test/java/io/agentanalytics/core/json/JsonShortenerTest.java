package io.agentanalytics.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonShortenerTest {
  private static final MemberTree TREE =
      MemberTree.object(
          Map.of(
              "id", MemberTree.ALL,
              "text", MemberTree.TEXT,
              "start", MemberTree.BEGINNING,
              "any", MemberTree.PRESENCE,
              "list", MemberTree.array(MemberTree.object(Map.of("type", MemberTree.ALL)))));

  private static JsonShortener shortener(String json, int maxBytes, int chunk) {
    var bytes = json.replace('\'', '"').getBytes(UTF_8);
    var shortener = new JsonShortener(TREE, maxBytes);
    for (int from = 0; from < bytes.length; from += chunk) {
      shortener.take(bytes, from, Math.min(bytes.length, from + chunk));
    }
    return shortener;
  }

  private static String kept(JsonShortener shortener) {
    return new String(Arrays.copyOf(shortener.bytes(), shortener.size()), UTF_8).replace('"', '\'');
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "{} | {}",
        "{'x':1} | {}",
        "{ 'x' : 1 , 'id' : 2 } | {'id':2}",
        "{'id':2,'x':{'id':[1,'}',{}]}} | {'id':2}",
        "{'x':'a\\\\','id':'\\'b','y':-1.5e3,'id':null} | {'id':'\\'b','id':null}",
        "{'any':'text','any':{'a':[1]},'any':[1,2],'any':true} | {'any':'','any':{},'any':[],'any':true}",
        "{'list':[{'type':'a','text':'b'},{},{'x':[]}]} | {'list':[{'type':'a'},{},{}]}",
        "{'list':[ ],'list':{'type':1},'list':3} | {'list':[],'list':{},'list':3}",
        "{'id':[1, {'x':2}],'text':[1]} | {'id':[1, {'x':2}],'text':[1]}",
        "{'\\u0069d':1,'\\u0078':2} | {'\\u0069d':1,'\\u0078':2}",
        "\\x1b[0m{'x':1}  | \\x1b[0m{}",
        "{'id':1,'x':'cut | {'id':1",
        "{'id':'cut | {'id':'cut",
        "{'id':1}{'x':2} | {'id':1}{'x':2}"
      })
  void keepsWhatIsNeeded(String json, String expected) {
    for (int chunk = 1; chunk <= json.length(); chunk++) {
      var shortener = shortener(json, 1000, chunk);

      assertThat(kept(shortener)).as("chunks of %d", chunk).isEqualTo(expected);
      assertThat(shortener.isBroken()).isFalse();
      assertThat(shortener.isOverfull()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'id' 1}",
        "{'id':1,}",
        "{,'id':1}",
        "{'id':1,,'x':2}",
        "{'x':[}}",
        "{'x':{]}",
        "{'id':}",
        "{'list':[1,]}",
        "{'list':[}",
        "{id:1}",
        "{'x':@}",
        "{'list':[1}}"
      })
  void tellsWhatIsNoJson(String json) {
    for (int chunk = 1; chunk <= json.length(); chunk++) {
      assertThat(shortener(json, 1000, chunk).isBroken()).as("chunks of %d", chunk).isTrue();
    }
  }

  @Test
  void cutsATextBetweenCharactersWhenAllIsFull() {
    var parts = new String[] {"ä", "€", "😀", "\\u00e4", "\\n", "\\\\"};
    for (var part : parts) {
      var text = part.repeat(100);
      for (int max = 40; max < 60; max++) {
        for (int chunk : new int[] {1, 3, 7, 1000}) {
          var shortener = shortener("{'text':'" + text + "','id':7}", max, chunk);

          assertThat(kept(shortener))
              .matches("\\{'text':'(" + java.util.regex.Pattern.quote(part) + ")*','id':7}");
          assertThat(shortener.hasCutText()).isTrue();
          assertThat(shortener.isOverfull()).isFalse();
        }
      }
    }
  }

  @Test
  void neverCutsATextThatFits() {
    var json = "{'text':'" + "x".repeat(100) + "','id':7}";

    var shortener = shortener(json, json.length(), 10);

    assertThat(kept(shortener)).isEqualTo(json);
    assertThat(shortener.hasCutText()).isFalse();
  }

  @Test
  void saysWhenMoreHasToBeKeptThanMayBe() {
    assertThat(shortener("{'id':'" + "x".repeat(100) + "'}", 50, 10).isOverfull()).isTrue();
    assertThat(shortener("{'id':" + "[".repeat(100), 50, 10).isOverfull()).isTrue();
    assertThat(shortener("x".repeat(100), 50, 10).isOverfull()).isTrue();
  }

  /** Broken and full at once: which of the two is told may not depend on a reader's buffer. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'id':[1,2,3,4,5,6,7,8,9,0,1,2,3,4,5,6,7}}",
        "{'text':{'a':'1234567890123456789012345'],'id':1}",
        "{'id':12345678901234567890123456789012345,,}",
        "{'a name that nobody looks for, longer than what may be kept':1,'id':2}",
        "{'start':'1234567890123456789012345678901234567890','id':2}",
        "{'text':'1234567890123456789012345678901234567890','id':2]"
      })
  void saysTheSameInWhateverPiecesTheBytesCome(String json) {
    for (int max = 1; max <= json.length() + 1; max++) {
      var whole = told(shortener(json, max, json.length()));
      for (int chunk = 1; chunk < json.length(); chunk++) {
        assertThat(told(shortener(json, max, chunk)))
            .as("at most %d, chunks of %d", max, chunk)
            .isEqualTo(whole);
      }
    }
  }

  @Test
  void saysTheSameOfNamesOfAnyLengthInWhateverPiecesTheBytesCome() {
    for (int length : new int[] {255, 256, 257, 600}) {
      var json = "{'" + "n".repeat(length) + "':1,'id':2}";
      for (int max : new int[] {200, 255, 256, 257, 258, 259, 1000}) {
        var whole = told(shortener(json, max, json.length()));
        for (int chunk : new int[] {1, 7, 100, 256, 257, 258}) {
          assertThat(told(shortener(json, max, chunk))).isEqualTo(whole);
        }
      }
    }
  }

  private static String told(JsonShortener shortener) {
    if (shortener.isOverfull()) {
      return "overfull";
    }
    return shortener.isBroken() ? "broken" : kept(shortener) + " -" + shortener.cutTextBytes();
  }

  @Test
  void passesOverAnyLengthAndDepthOfWhatNobodyNeeds() {
    var hostile =
        new String[] {
          "[".repeat(5000) + "]".repeat(5000),
          "1".repeat(5000),
          "'" + "\\\\".repeat(5000) + "'",
          "{'" + "k".repeat(5000) + "':1}",
          "'" + "\0".repeat(5000) + "'"
        };
    for (var value : hostile) {
      var json = "{'x':" + value + ",'" + "n".repeat(5000) + "':" + value + ",'id':1}";

      assertThat(kept(shortener(json, 300, 999))).isEqualTo("{'id':1}");
    }
  }

  @Test
  void keepsOneOfManyNulBytes() {
    var shortener = shortener("\0\0\0{'x':1}\0\0\0\0", 1000, 2);

    assertThat(kept(shortener)).isEqualTo("\0{}\0");
    assertThat(shortener.paddingBytes()).isEqualTo(5);
  }

  @Test
  void knowsTheMembersThatRulesRead() {
    var params = NeededMembers.ofMessage().member("params").orElseThrow();
    var item = params.member("item").orElseThrow();
    var thread =
        NeededMembers.ofMessage().member("result").flatMap(r -> r.member("thread")).orElseThrow();

    assertThat(params.member("diff")).isPresent();
    assertThat(item.member("aggregatedOutput")).isEmpty();
    assertThat(item.member("command")).contains(MemberTree.TEXT);
    assertThat(item.member("error")).contains(MemberTree.PRESENCE);
    assertThat(item.member("changes").map(MemberTree::element).flatMap(c -> c.member("diff")))
        .isEmpty();
    assertThat(thread.member("preview")).contains(MemberTree.BEGINNING);
    assertThat(
            thread
                .member("turns")
                .map(MemberTree::element)
                .flatMap(turn -> turn.member("items"))
                .map(MemberTree::element)
                .flatMap(past -> past.member("type")))
        .contains(MemberTree.ALL);
  }
}
