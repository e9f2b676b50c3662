package io.agentanalytics.testkit.http;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.testkit.Gate;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a {@link FaultyHttpServer} does with a connection once it has read a request from it. The
 * connection stays open for the next request unless the answer cuts it.
 */
@FunctionalInterface
public interface HttpAnswer {

  /**
   * Answers, on the connection's own thread, which the server interrupts when it is closed.
   *
   * @throws IOException if the client has gone; the connection is closed then
   * @throws InterruptedException if the server is closed meanwhile
   */
  void send(Socket connection) throws IOException, InterruptedException;

  /**
   * A whole answer without a body.
   *
   * @param headers lines such as {@code Retry-After: 7}
   */
  static HttpAnswer status(int status, String... headers) {
    return text(status, "", headers);
  }

  /** A whole answer with a text, sent as UTF-8. */
  static HttpAnswer text(int status, String body, String... headers) {
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    // An answer of these two has no body, and no length either (RFC 9110, 8.6).
    boolean bodiless = status == 204 || status == 304;
    String head = Wire.head(status, bodiless ? -1 : length, List.of(headers));
    return connection -> Wire.write(connection, head + (bodiless ? "" : body));
  }

  /** The same answer, but not before the gate opens. */
  default HttpAnswer after(Gate gate) {
    requireNonNull(gate, "gate");
    return connection -> {
      gate.await();
      send(connection);
    };
  }

  /** The connection is reset: the client gets an error instead of an end. */
  static HttpAnswer reset() {
    return connection -> {
      connection.setSoLinger(true, 0);
      connection.close();
    };
  }

  /** The connection is closed without an answer. */
  static HttpAnswer hangUp() {
    return Socket::close;
  }

  /** Nothing is said until the client hangs up. */
  static HttpAnswer silence() {
    return Wire::awaitEnd;
  }

  /** The answer stops inside its status line, until the gate opens. */
  static HttpAnswer pausingInHead(int status, Gate gate) {
    return pausing(Wire.head(status, 0, List.of()), "HTTP/1.1 ".length() + 1, gate);
  }

  /** The answer stops in the middle of its body, until the gate opens. */
  static HttpAnswer pausingInBody(int status, Gate gate) {
    String answer = Wire.head(status, 8, List.of()) + "one,two.";
    return pausing(answer, answer.length() - 4, gate);
  }

  private static HttpAnswer pausing(String answer, int at, Gate gate) {
    requireNonNull(gate, "gate");
    return connection -> {
      Wire.write(connection, answer.substring(0, at));
      gate.await();
      Wire.write(connection, answer.substring(at));
    };
  }

  /** The body goes on until the client hangs up. */
  static HttpAnswer endlessBody(int status) {
    return connection -> {
      String head = Wire.head(status, Long.MAX_VALUE, List.of());
      Wire.write(connection, head);
      String noise = "0123456789abcdef".repeat(512);
      while (!Thread.currentThread().isInterrupted()) {
        Wire.write(connection, noise);
      }
    };
  }

  /** The connection is closed in the middle of the body. */
  static HttpAnswer cutBody(int status) {
    String half = Wire.head(status, 1_000, List.of()) + "half";
    return connection -> {
      Wire.write(connection, half);
      connection.close();
    };
  }

  /** Something that is not HTTP. */
  static HttpAnswer garbage() {
    return connection -> {
      Wire.write(connection, "220 mail.example ESMTP\r\n");
      connection.close();
    };
  }
}
