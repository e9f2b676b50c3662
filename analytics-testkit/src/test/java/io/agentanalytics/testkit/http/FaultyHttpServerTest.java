package io.agentanalytics.testkit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.agentanalytics.testkit.Gate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultyHttpServerTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final FaultyHttpServer server = FaultyHttpServer.start();
  private final Gate gate = Gate.shut();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @AfterEach
  void stop() {
    server.close();
    server.close();
  }

  private HttpRequest.Builder request(BodyPublisher body) {
    URI address = server.address().resolve("/events?a=b");
    return HttpRequest.newBuilder(address).POST(body);
  }

  private CompletableFuture<HttpResponse<String>> post(String body) {
    return client
        .sendAsync(request(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString())
        .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  private Throwable failureOf(CompletableFuture<?> answer) {
    return catchThrowable(answer::join);
  }

  @Test
  void answersAsScriptedAndWith200AfterIt() {
    server
        .then(HttpAnswer.status(429, "Retry-After: 7"), HttpAnswer.text(400, "n\u00f6"))
        .afterwards(HttpAnswer.status(204));

    var first = post("one").join();
    var second = post("two").join();
    var third = post("three").join();

    assertThat(first.statusCode()).isEqualTo(429);
    assertThat(first.headers().firstValue("Retry-After")).hasValue("7");
    assertThat(second.statusCode()).isEqualTo(400);
    assertThat(second.body()).isEqualTo("n\u00f6");
    assertThat(third.statusCode()).isEqualTo(204);
    assertThat(server.requests())
        .extracting(ReceivedRequest::text)
        .containsExactly("one", "two", "three");
    assertThat(server.connectionCount()).isOne();
  }

  @Test
  void keepsRequestsAsTheyCame() {
    var sent =
        client.sendAsync(
            request(BodyPublishers.ofString("secret body")).header("X-Token", "hush").build(),
            BodyHandlers.discarding());

    var request = server.awaitRequests(1, PATIENCE).get(0);

    assertThat(sent).succeedsWithin(PATIENCE);
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.path()).isEqualTo("/events?a=b");
    assertThat(request.header("x-token")).hasValue("hush");
    assertThat(request.header("nothing")).isEmpty();
    assertThat(request.body().remaining()).isEqualTo("secret body".length());
    assertThat(request).hasToString("POST /events?a=b (11 bytes)");
  }

  @Test
  void unpacksBodies() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write("packed".getBytes(StandardCharsets.UTF_8));
    }

    client
        .sendAsync(
            request(BodyPublishers.ofByteArray(packed.toByteArray()))
                .header("Content-Encoding", "gzip")
                .build(),
            BodyHandlers.discarding())
        .join();

    assertThat(server.requests().get(0).text()).isEqualTo("packed");
  }

  @Test
  void readsBodiesInChunks() {
    var stream = BodyPublishers.ofInputStream(() -> InputStream.nullInputStream());
    var chunks =
        BodyPublishers.concat(
            BodyPublishers.fromPublisher(BodyPublishers.ofString("a".repeat(9_000))), stream);

    client.sendAsync(request(chunks).build(), BodyHandlers.discarding()).join();

    assertThat(server.requests().get(0).header("Transfer-Encoding")).hasValue("chunked");
    assertThat(server.requests().get(0).text()).isEqualTo("a".repeat(9_000));
  }

  @Test
  void holdsAnswersBackUntilTheTestLetsThem() {
    server.then(HttpAnswer.status(202).after(gate));
    var answer = post("one");
    server.awaitRequests(1, PATIENCE);
    assertThat(answer).isNotDone();

    gate.open();

    assertThat(answer.join().statusCode()).isEqualTo(202);
  }

  @Test
  void pausesInsideAnAnswerUntilTheTestLetsIt() {
    server.then(HttpAnswer.pausingInHead(200, gate), HttpAnswer.pausingInBody(200, gate));
    var inHead = post("one");
    server.awaitRequests(1, PATIENCE);
    var inBody = post("two");
    server.awaitRequests(2, PATIENCE);
    assertThat(List.of(inHead, inBody)).noneMatch(CompletableFuture::isDone);

    gate.open();

    assertThat(inHead.join().body()).isEmpty();
    assertThat(inBody.join().body()).isEqualTo("one,two.");
  }

  @Test
  void saysNothingAtAll() {
    server.then(HttpAnswer.silence());

    var answer =
        client.sendAsync(
            request(BodyPublishers.noBody()).timeout(Duration.ofMillis(200)).build(),
            BodyHandlers.discarding());

    assertThat(failureOf(answer)).hasCauseInstanceOf(HttpTimeoutException.class);
  }

  @Test
  void cutsConnections() {
    server.then(
        HttpAnswer.reset(), HttpAnswer.hangUp(), HttpAnswer.cutBody(200), HttpAnswer.garbage());

    var failures = IntStream.range(0, 4).mapToObj(n -> failureOf(post("post " + n))).toList();

    assertThat(failures).allSatisfy(e -> assertThat(e).hasCauseInstanceOf(IOException.class));
    assertThat(failures.get(0)).hasRootCauseInstanceOf(SocketException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 500})
  void sendsBodiesThatDoNotEnd(int status) throws IOException {
    server.then(HttpAnswer.endlessBody(status));

    var answer =
        client
            .sendAsync(request(BodyPublishers.noBody()).build(), BodyHandlers.ofInputStream())
            .join();

    try (InputStream body = answer.body()) {
      assertThat(answer.statusCode()).isEqualTo(status);
      assertThat(body.readNBytes(1_000_000)).hasSize(1_000_000);
    }
  }

  @Test
  void cutsEverythingWhenItIsClosed() {
    server.then(HttpAnswer.silence());
    var answer = post("one");
    server.awaitRequests(1, PATIENCE);

    server.close();

    assertThat(failureOf(answer)).hasCauseInstanceOf(IOException.class);
    assertThat(server.openConnectionCount()).isZero();
    assertThatExceptionOfType(ConnectException.class).isThrownBy(this::connect);
  }

  /** A thread that is inside of accept keeps the port open, however closed its socket is. */
  @Test
  void nobodyListensAnyMoreWhenItIsClosed() {
    var listening = listening();

    server.close();

    assertThat(listening).hasSize(1).noneMatch(Thread::isAlive);
  }

  @Test
  void isClosedForAThreadThatIsInterrupted() {
    var listening = listening();
    Thread.currentThread().interrupt();

    server.close();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(listening).hasSize(1).noneMatch(Thread::isAlive);
  }

  @Test
  void isClosedForEverybodyWhoClosesIt() {
    var listening = listening();
    Runnable closing =
        () -> {
          server.close();
          assertThat(listening).hasSize(1).noneMatch(Thread::isAlive);
        };

    var all = IntStream.range(0, 4).mapToObj(n -> CompletableFuture.runAsync(closing)).toList();

    assertThat(all).allSatisfy(each -> assertThat(each).succeedsWithin(PATIENCE));
  }

  /** The threads of the server, which has no connections. */
  private List<Thread> listening() {
    var name = "testkit-http-" + server.address().getPort();
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals(name))
        .toList();
  }

  private void connect() throws IOException {
    new Socket(InetAddress.getLoopbackAddress(), server.address().getPort()).close();
  }

  @Test
  void saysWhatCameWhenWaitingWasInVain() {
    post("one").join();

    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> server.awaitRequests(2, Duration.ZERO))
        .withMessage("expected 2 requests, got [POST /events?a=b (3 bytes)] within PT0S");
  }
}
