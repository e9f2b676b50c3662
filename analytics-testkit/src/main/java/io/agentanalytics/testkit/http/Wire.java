package io.agentanalytics.testkit.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** How answers get onto the wire. */
final class Wire {
  private Wire() {}

  /** Status line and headers; no length if that is negative. */
  static String head(int status, long length, List<String> headers) {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Scripted\r\n");
    headers.forEach(header -> head.append(header).append("\r\n"));
    if (length >= 0) {
      head.append("Content-Length: ").append(length).append("\r\n");
    }
    return head.append("\r\n").toString();
  }

  static void write(Socket connection, String text) throws IOException {
    OutputStream out = connection.getOutputStream();
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** Says nothing until one of the two sides hangs up. */
  static void awaitEnd(Socket connection) throws IOException {
    if (connection.getInputStream().read() >= 0) {
      throw new ProtocolException("a request before the answer to the last one");
    }
  }
}
