package io.agentanalytics.exporters.codex;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.net.Socket;

/** What a server does with a connection once it has read a request from it. */
interface Reply {

  /** Answers. */
  void send(Socket connection) throws IOException;

  /** A whole answer; the connection stays open. */
  static Reply status(int status, String... headers) {
    String body = status == 204 ? "\r\n" : "Content-Length: 2\r\n\r\nno";
    return connection -> write(connection, head(status, headers) + body);
  }

  /** A whole answer with a text; the connection stays open. */
  static Reply text(int status, String body, String... headers) {
    String length = "Content-Length: " + body.length() + "\r\n\r\n";
    return connection -> write(connection, head(status, headers) + length + body);
  }

  /** The connection is cut without an answer. */
  static Reply reset() {
    return connection -> {
      connection.setSoLinger(true, 0);
      connection.close();
    };
  }

  /** Half a head, and no more. */
  static Reply slowHead() {
    return connection -> {
      write(connection, "HTTP/1.1 20");
      awaitEnd(connection);
    };
  }

  /** A head and half a body, and no more. */
  static Reply slowBody(int status) {
    return connection -> {
      write(connection, head(status) + "Content-Length: 100\r\n\r\nhalf");
      awaitEnd(connection);
    };
  }

  /** A body that does not end. */
  static Reply endlessBody(int status) {
    return connection -> {
      write(connection, head(status) + "Content-Length: 999999999999\r\n\r\n");
      while (true) {
        write(connection, "x".repeat(8192));
      }
    };
  }

  /** Something that is not HTTP. */
  static Reply garbage() {
    return connection -> write(connection, "SSH-2.0-OpenSSH_9.2\r\n\r\n");
  }

  /** Says nothing until one of the two sides hangs up. */
  private static void awaitEnd(Socket connection) throws IOException {
    if (connection.getInputStream().read() >= 0) {
      throw new ProtocolException("a request before the answer to the last one");
    }
  }

  private static String head(int status, String... headers) {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Reason\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    return head.toString();
  }

  private static void write(Socket connection, String text) throws IOException {
    OutputStream out = connection.getOutputStream();
    out.write(text.getBytes(US_ASCII));
    out.flush();
  }
}
