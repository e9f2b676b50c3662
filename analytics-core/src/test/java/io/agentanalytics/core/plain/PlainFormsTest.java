package io.agentanalytics.core.plain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.agentanalytics.api.protocol.ItemCompletedNotification;
import io.agentanalytics.api.protocol.ItemStartedNotification;
import io.agentanalytics.api.protocol.TurnDiffUpdatedNotification;
import io.agentanalytics.api.protocol.TurnStartParams;
import io.agentanalytics.core.json.JsonSlice;
import io.agentanalytics.core.json.MalformedJsonException;
import io.agentanalytics.core.protocol.DecisionAnswer;
import io.agentanalytics.core.protocol.RequestResolved;
import io.agentanalytics.core.protocol.TokenUsageUpdated;
import io.agentanalytics.core.protocol.TurnBody;
import io.agentanalytics.core.protocol.TurnInput;
import io.agentanalytics.core.protocol.TurnOverrides;
import io.agentanalytics.core.protocol.TurnStartBody;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainFormsTest {
  private static final String COMMAND =
      """
      {"item":{"type":"commandExecution","id":"c1","command":"sed -n '1,2p' a","cwd":"/r",\
      "processId":"26","source":"userShell","status":"completed","commandActions":[{"type":"read",\
      "command":"a","name":"b","path":"/r/a"},{"type":"dance"}],\
      "aggregatedOutput":"é\\n\\t\\u001b[0m \\"}],","exitCode":-1,"durationMs":101},\
      "threadId":"t1","turnId":"u1","completedAtMs":1760000021000}""";

  private static final String PATCH =
      """
      {"item":{"type":"fileChange","id":"p1","changes":[{"path":"/r/a","kind":{"type":"update",\
      "move_path":"/r/\\"é"},"diff":"@@ \\\\ {"},{"path":"/r/b","kind":{"type":"add"},"diff":""}],\
      "status":"inProgress"},"threadId":"t1","turnId":"u1","startedAtMs":-5,"more":[{},[],1,true]}""";

  private static final String DIFF =
      """
      {"threadId":"t1","turnId":"u1","diff":"--- a\\n+++ \\"é\\"\\r\\n\\t\\\\ \\/\\b\\f"}""";

  private static final String USAGE =
      """
      {"threadId":"t1","turnId":"u1","tokenUsage":{"total":{"totalTokens":9,"inputTokens":8,\
      "cachedInputTokens":7,"outputTokens":6,"reasoningOutputTokens":5},"last":{"totalTokens":4,\
      "inputTokens":3,"cachedInputTokens":2,"outputTokens":1,"reasoningOutputTokens":0},\
      "modelContextWindow":null}}""";

  private static final String TURN =
      """
      {"threadId":"t1","turn":{"id":"u1","items":[],"itemsView":"notLoaded","status":"completed",\
      "error":null,"startedAt":1795396053,"completedAt":null,"durationMs":511}}""";

  private static final String INPUT =
      """
      {"threadId":"t1","input":[{"type":"text","text":"a \\"$b\\"\\n","text_elements":[]},\
      {"type":"skill","name":"s","path":"/s"},{"type":"localImage","path":null}]}""";

  static Stream<Arguments> messages() {
    return Stream.of(
        arguments(ItemCompletedNotification.class, COMMAND),
        arguments(
            ItemStartedNotification.class,
            """
            {"item":{"type":"commandExecution","id":"c1","status":"inProgress","exitCode":null},\
            "threadId":"t1","turnId":"u1","startedAtMs":0}"""),
        arguments(ItemStartedNotification.class, PATCH),
        arguments(TurnDiffUpdatedNotification.class, DIFF),
        arguments(TokenUsageUpdated.class, USAGE),
        arguments(TurnBody.class, TURN),
        arguments(TurnStartParams.class, INPUT),
        arguments(TurnInput.class, INPUT),
        arguments(TurnOverrides.class, INPUT),
        arguments(
            TurnStartBody.class,
            """
            {"turn":{"id":"u1","items":[],"error":null}}"""),
        arguments(
            DecisionAnswer.class,
            """
            {"decision":"acceptForSession"}"""),
        arguments(
            RequestResolved.class,
            """
            {"threadId":"t1","requestId":7}"""),
        arguments(
            RequestResolved.class,
            """
            {"threadId":"t1","requestId":"7"}"""));
  }

  private static <T> Optional<T> plain(Class<T> type, byte[] message) {
    return Optional.ofNullable(PlainForms.read(message, 0, message.length, type));
  }

  /** White space is left to the parser. */
  private static <T> Optional<T> parsed(Class<T> type, byte[] message) {
    var bytes = new byte[message.length + 1];
    bytes[0] = ' ';
    System.arraycopy(message, 0, bytes, 1, message.length);
    try {
      return Optional.of(new JsonSlice(bytes, 0, bytes.length).read(type));
    } catch (MalformedJsonException e) {
      return Optional.empty();
    }
  }

  @ParameterizedTest
  @MethodSource("messages")
  void readsWhatAParserReads(Class<?> type, String message) {
    var bytes = message.getBytes(UTF_8);

    assertThat(plain(type, bytes)).isPresent().isEqualTo(parsed(type, bytes));
  }

  @ParameterizedTest
  @MethodSource("messages")
  void neverReadsAnythingElseWhateverByteIsDamaged(Class<?> type, String message) {
    var bytes = message.getBytes(UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] < 0) {
        continue; // Whether text that is passed over is UTF-8 is not looked at.
      }
      for (char other : "\"\\{}[]:,0-.e nu\n\u001f".toCharArray()) {
        var damaged = bytes.clone();
        damaged[i] = (byte) other;

        var read = plain(type, damaged);

        if (read.isPresent()) {
          assertThat(read).as(() -> new String(damaged, UTF_8)).isEqualTo(parsed(type, damaged));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("messages")
  void readsNothingOfAMessageThatIsCut(Class<?> type, String message) {
    var bytes = message.getBytes(UTF_8);
    for (int end = 0; end < bytes.length; end++) {
      assertThat(PlainForms.read(bytes, 0, end, type)).as(message.substring(0, end / 2)).isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Of another type, missing, too large.
        "{\"threadId\":null,\"requestId\":7}",
        "{\"threadId\":\"t1\"}",
        "{\"threadId\":\"t1\",\"requestId\":1234567890123456789}",
        "{\"threadId\":\"t1\",\"requestId\":7.5}",
        "{\"threadId\":\"t1\",\"requestId\":07}",
        // Other ways to write the same.
        "{\"threadId\" :\"t1\",\"requestId\":7}",
        "{\"thread\\u0049d\":\"t1\",\"requestId\":7}",
        "{\"threadId\":\"t\\u0031\",\"requestId\":7}",
        // Fractions, whoever needs them.
        "{\"threadId\":\"t1\",\"requestId\":7,\"more\":0.5}",
        "[]",
        ""
      })
  void leavesToTheParserWhatLooksDifferent(String message) {
    assertThat(plain(RequestResolved.class, message.getBytes(UTF_8))).isEmpty();
  }

  @Test
  void leavesTextThatIsNoUtf8ToTheParser() {
    var bytes = "{\"threadId\":\"t?\",\"requestId\":7}".getBytes(UTF_8);
    bytes[14] = (byte) 0xFF;

    assertThat(plain(RequestResolved.class, bytes)).isEmpty();
  }

  @Test
  void passesOverTextThatIsNoUtf8AndThatNobodyNeeds() {
    var bytes = "{\"threadId\":\"t1\",\"requestId\":7,\"more\":\"?\"}".getBytes(UTF_8);
    bytes[bytes.length - 3] = (byte) 0xFF;

    assertThat(plain(RequestResolved.class, bytes)).isPresent();
  }

  @Test
  void givesUpOnNestingWithoutEnd() {
    var message = "{\"threadId\":\"t1\",\"requestId\":7,\"more\":" + "[".repeat(100_000);

    assertThat(plain(RequestResolved.class, message.getBytes(UTF_8))).isEmpty();
  }

  @Test
  void doesNotLookBehindTheValue() {
    var bytes = "xx{\"threadId\":\"t1\",\"requestId\":7}}".getBytes(UTF_8);

    assertThat(PlainForms.read(bytes, 2, bytes.length, RequestResolved.class)).isNotNull();
  }
}
