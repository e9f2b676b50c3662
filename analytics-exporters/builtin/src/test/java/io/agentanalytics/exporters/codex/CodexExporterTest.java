package io.agentanalytics.exporters.codex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.agentanalytics.api.exporter.EventBatch;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.api.exporter.ExportResult;
import io.agentanalytics.api.exporter.Secret;
import io.agentanalytics.exporters.TextRecord;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a batch, by what the server does. */
class CodexExporterTest {
  private static final String ACCEPTED_LINES = "codex_accepted_line_fingerprints";

  /** For servers that say nothing, or nothing more: long enough for what they do say. */
  private static final Duration SHORT = Duration.ofSeconds(1);

  private LocalServer server;

  @BeforeEach
  void start() throws IOException {
    server = LocalServer.start();
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  /** What is said of a status: whose it is, and nothing of path or token. */
  private String http(int status) {
    return "HTTP " + status + " from 127.0.0.1:" + server.address().getPort();
  }

  private CodexExporter.Builder builder() {
    return CodexExporter.builder().endpoint(server.address()).token(Secret.of("token-1"));
  }

  private static EventBatch batch(int... numbers) {
    return new EventBatch(
        IntStream.of(numbers).mapToObj(n -> (EventRecord) TextRecord.numbered(n)).toList());
  }

  private static ExportResult export(CodexExporter.Builder builder, EventBatch batch) {
    try (CodexExporter exporter = builder.build()) {
      return exporter.export(batch).toCompletableFuture().join();
    }
  }

  private static String body(int... numbers) {
    return IntStream.of(numbers)
        .mapToObj(number -> TextRecord.numbered(number).text())
        .collect(Collectors.joining(",", "{\"events\":[", "]}"));
  }

  static Stream<Arguments> statuses() {
    Function<String, ExportResult> delivered = reason -> ExportResult.delivered();
    Function<String, ExportResult> rejected = ExportResult::rejected;
    Function<String, ExportResult> retry = ExportResult::retry;
    return Stream.of(
        arguments(200, delivered),
        arguments(202, delivered),
        arguments(204, delivered),
        arguments(302, rejected),
        arguments(307, rejected),
        arguments(400, rejected),
        arguments(401, rejected),
        arguments(403, rejected),
        arguments(404, rejected),
        arguments(413, rejected),
        arguments(429, retry),
        arguments(500, rejected),
        arguments(501, rejected),
        arguments(502, retry),
        arguments(503, retry),
        arguments(504, retry));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("statuses")
  void statusDecides(int status, Function<String, ExportResult> expected) {
    server.then(Reply.status(status));

    var result = export(builder(), batch(1));

    assertThat(result).isEqualTo(expected.apply(http(status)));
    assertThat(server.requests()).hasSize(1);
  }

  static Stream<Arguments> bodies() {
    return Stream.of(
        argumentSet("a page", "text/html; charset=utf-8", "<html>Sign in</html>", true),
        argumentSet("a page without a type", "", "\n <!DOCTYPE html>", true),
        argumentSet("a text", "text/plain", "sign in first", true),
        argumentSet("a page that says it is JSON", "application/json", "<html></html>", true),
        argumentSet("an object", "application/json; charset=utf-8", "{\"ok\":true}", false),
        argumentSet("an object without a type", "", "{}", false),
        argumentSet("a problem report", "application/problem+json", "{}", false),
        argumentSet("nothing", "", "", false),
        argumentSet("nothing, with a type", "text/html", "", false));
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void aBodyThatIsNoJsonIsNoDelivery(String type, String body, boolean isPage) {
    var headers = type.isEmpty() ? new String[0] : new String[] {"Content-Type: " + type};
    server.then(Reply.text(200, body, headers));

    var result = export(builder(), batch(1));

    assertThat(result)
        .isEqualTo(
            isPage
                ? ExportResult.retry(http(200) + ", but its body is no JSON")
                : ExportResult.delivered());
  }

  static Stream<Arguments> delays() {
    return Stream.of(
        arguments("7", Duration.ofSeconds(7)),
        arguments("0", Duration.ZERO),
        arguments("Wed, 25 Nov 2026 02:00:30 GMT", Duration.ofSeconds(30)),
        arguments("Wed, 25 Nov 2026 01:00:00 GMT", Duration.ZERO));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("delays")
  void retryAfterIsTheRequestedDelay(String header, Duration delay) {
    var now = Instant.parse("2026-11-25T02:00:00Z");
    server.then(Reply.status(429, "Retry-After: " + header));

    var result = export(builder().clock(() -> now), batch(1));

    assertThat(result).isEqualTo(ExportResult.retryAfter(delay, http(429)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "-1", "1.5", "9999999999999999999", "Wed, 99 Nov 2026"})
  void retryAfterThatMakesNoSenseIsNone(String header) {
    server.then(Reply.status(503, "Retry-After: " + header));

    var result = export(builder(), batch(1));

    assertThat(result).isEqualTo(ExportResult.retry(http(503)));
  }

  @Test
  void redirectIsNotFollowed() throws IOException {
    try (var elsewhere = LocalServer.start()) {
      server.then(Reply.status(307, "Location: " + elsewhere.address()));

      var result = export(builder(), batch(1));

      assertThat(result).isEqualTo(ExportResult.rejected(http(307)));
      assertThat(elsewhere.connectionCount()).isZero();
    }
  }

  @Test
  void resetConnectionIsARetry() {
    server.then(Reply.reset());

    var result = export(builder(), batch(1));

    assertRetry(result, "i/o: ");
  }

  @Test
  void refusedConnectionIsARetry() throws IOException {
    URI nobody;
    try (var socket = new ServerSocket(0)) {
      nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    var result = export(builder().endpoint(nobody), batch(1));

    assertThat(result)
        .isEqualTo(ExportResult.retry("i/o: ConnectException at 127.0.0.1:" + nobody.getPort()));
  }

  @Test
  void answerThatIsNotHttpIsARetry() {
    server.then(Reply.garbage());

    var result = export(builder(), batch(1));

    assertRetry(result, "i/o: ");
  }

  @Test
  void slowHeadIsARetryAfterTheTimeout() {
    server.then(Reply.slowHead());

    var result = export(builder().timeout(SHORT), batch(1));

    assertThat(result)
        .isEqualTo(
            ExportResult.retry(
                "i/o: HttpTimeoutException at 127.0.0.1:" + server.address().getPort()));
  }

  @Test
  void statusCountsEvenIfTheBodyIsSlow() {
    server.then(Reply.slowBody(202));

    var result = export(builder().timeout(SHORT), batch(1));

    assertThat(result).isEqualTo(ExportResult.delivered());
  }

  @Test
  void statusCountsEvenIfTheBodyIsEndless() {
    server.then(Reply.endlessBody(400));

    var result = export(builder(), batch(1));

    assertThat(result).isEqualTo(ExportResult.rejected(http(400)));
  }

  @Test
  void worksAgainAfterEveryKindOfFailure() {
    server.then(
        Reply.reset(),
        Reply.slowHead(),
        Reply.slowBody(503),
        Reply.endlessBody(500),
        Reply.garbage(),
        Reply.status(429));
    try (var exporter = builder().timeout(SHORT).build()) {
      var results =
          IntStream.rangeClosed(1, 20)
              .mapToObj(number -> exporter.export(batch(number)).toCompletableFuture().join())
              .skip(6);

      assertThat(results).contains(ExportResult.delivered());
    }
  }

  @Test
  void requestsShareAConnection() {
    try (var exporter = builder().build()) {
      for (int i = 0; i < 5; i++) {
        exporter.export(batch(i)).toCompletableFuture().join();
      }

      assertThat(server.requests()).hasSize(5);
      assertThat(server.connectionCount()).isEqualTo(1);
    }
  }

  @Test
  void batchThatIsTooLargeGoesInHalves() {
    server.then(Reply.status(413), Reply.status(413), Reply.status(200));

    var result = export(builder(), batch(1, 2, 3, 4, 5));

    assertThat(result).isEqualTo(ExportResult.delivered());
    assertThat(server.bodies())
        .containsExactly(body(1, 2, 3, 4, 5), body(1, 2, 3), body(1, 2), body(3), body(4, 5));
  }

  @Test
  void singleEventThatIsTooLargeIsRejectedAlone() {
    server.then(Reply.status(413), Reply.status(413), Reply.status(200));

    var result = export(builder(), batch(1, 2));

    assertThat(result)
        .isEqualTo(ExportResult.deliveredInPart(Set.of(1), ExportResult.rejected(http(413))));
  }

  @Test
  void acceptedLinesGoAlone() {
    var types = List.of("a", "b", ACCEPTED_LINES, ACCEPTED_LINES, "c", "d");
    var records =
        IntStream.range(0, types.size())
            .mapToObj(number -> (EventRecord) TextRecord.of(number, 0, types.get(number)))
            .toList();

    export(builder(), new EventBatch(records));

    assertThat(server.bodies())
        .extracting(CodexExporterTest::eventCount)
        .containsExactly(2, 1, 1, 2);
  }

  private static int eventCount(String body) {
    return body.split("event_type", -1).length - 1;
  }

  @Test
  void eventsOfOneFactShareARequestWhenGroupedByFact() {
    var batch =
        EventBatch.of(
            TextRecord.of(0, 0, "a"),
            TextRecord.of(1, 0, "b"),
            TextRecord.of(2, 1, "c"),
            TextRecord.of(3, 2, "d"),
            TextRecord.of(4, 2, ACCEPTED_LINES));

    export(builder().grouping(Grouping.FACT), batch);

    assertThat(server.bodies())
        .extracting(CodexExporterTest::eventCount)
        .containsExactly(2, 1, 1, 1);
  }

  @Test
  void rejectedRequestDoesNotStopTheNext() {
    server.then(Reply.status(200), Reply.status(400), Reply.status(500));

    var result = export(builder().grouping(Grouping.FACT), batch(1, 2, 3, 4));

    assertThat(result)
        .isEqualTo(
            ExportResult.deliveredInPart(
                Set.of(0, 3), ExportResult.rejected(http(400) + ", " + http(500))));
  }

  @Test
  void requestToTryAgainStopsTheNextSoThatOrderIsKept() {
    server.then(Reply.status(200), Reply.status(503, "Retry-After: 2"));

    var result = export(builder().grouping(Grouping.FACT), batch(1, 2, 3));

    assertThat(result)
        .isEqualTo(
            ExportResult.deliveredInPart(
                Set.of(0), ExportResult.retryAfter(Duration.ofSeconds(2), http(503))));
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void rejectedRecordsComeAgainWithThoseToTryAgain() {
    server.then(Reply.status(400), Reply.status(503));

    var result = export(builder().grouping(Grouping.FACT), batch(1, 2));

    assertThat(result).isEqualTo(ExportResult.retry(http(503)));
  }

  @Test
  void tellsWhatHasArrivedWhenTimeIsUp() {
    var clock = new SteppingClock(Duration.ofSeconds(3));

    var result =
        export(
            builder().grouping(Grouping.FACT).timeout(Duration.ofSeconds(10)).clock(clock),
            batch(1, 2, 3, 4, 5, 6, 7, 8));

    assertThat(result)
        .isInstanceOfSatisfying(
            ExportResult.DeliveredInPart.class,
            part -> {
              assertThat(part.indexes()).isNotEmpty().doesNotContain(7);
              assertThat(part.rest())
                  .isEqualTo(ExportResult.retryAfter(Duration.ZERO, "time is up"));
            });
  }

  @Test
  void tellsEveryTwoSecondsWhatHasArrived() {
    var clock = new SteppingClock(Duration.ofMillis(700));

    var result =
        export(
            builder().grouping(Grouping.FACT).timeout(Duration.ofSeconds(60)).clock(clock),
            batch(1, 2, 3, 4, 5, 6, 7, 8));

    assertThat(result)
        .isInstanceOfSatisfying(
            ExportResult.DeliveredInPart.class,
            part -> assertThat(part.indexes()).contains(0).doesNotContain(7));
  }

  @Test
  void packsBodiesWhenTold() {
    export(builder().gzip(true), batch(1, 2));

    var request = server.requests().get(0);
    assertThat(request.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(request.content().unpacked()).isEqualTo(body(1, 2));
  }

  private static void assertRetry(ExportResult result, String reason) {
    assertThat(result)
        .isInstanceOfSatisfying(
            ExportResult.Retry.class,
            retry -> {
              assertThat(retry.reason()).startsWith(reason);
              assertThat(retry.delay()).isEmpty();
            });
  }
}
