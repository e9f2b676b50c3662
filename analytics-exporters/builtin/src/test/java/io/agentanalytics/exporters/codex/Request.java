package io.agentanalytics.exporters.codex;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * A request as it came over the wire.
 *
 * @param line method, path and version
 * @param headers by their names as they were written
 */
record Request(String line, Map<String, String> headers, Bytes content) {

  /** A body; records hold no arrays. */
  record Bytes(ByteArrayInputStream in) {
    String text() {
      in.reset();
      return new String(in.readAllBytes(), UTF_8);
    }

    String unpacked() {
      in.reset();
      try (InputStream unpacked = new GZIPInputStream(in)) {
        return new String(unpacked.readAllBytes(), UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  static Request read(BufferedInputStream in) throws IOException {
    String line = readLine(in);
    Map<String, String> headers = new LinkedHashMap<>();
    for (String header = readLine(in); !header.isEmpty(); header = readLine(in)) {
      int colon = header.indexOf(':');
      headers.put(header.substring(0, colon), header.substring(colon + 1).strip());
    }
    int length = Integer.parseInt(headers.getOrDefault("Content-Length", "0"));
    byte[] body = in.readNBytes(length);
    return new Request(line, headers, new Bytes(new ByteArrayInputStream(body)));
  }

  private static String readLine(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException();
      }
      line.write(b);
    }
    return line.toString(UTF_8).strip();
  }

  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  String body() {
    return content.text();
  }
}
