package io.agentanalytics.testkit.http;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * A request as it came over the wire.
 *
 * @param method for example {@code POST}
 * @param path with the query, if there is one
 * @param headers all values of each, looked up by name in any case
 * @param body read-only, positioned at the start; may be packed, see {@link #text()}
 */
public record ReceivedRequest(
    String method, String path, Map<String, List<String>> headers, ByteBuffer body) {
  public ReceivedRequest {
    requireNonNull(method, "method");
    requireNonNull(path, "path");
    Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    headers = Collections.unmodifiableMap(copy);
    body = body.asReadOnlyBuffer();
  }

  /** The first value of a header, whatever the case of its name. */
  public Optional<String> header(String name) {
    return headers.getOrDefault(name, List.of()).stream().findFirst();
  }

  /** The body, read-only and positioned at the start, whoever has read it before. */
  @Override
  public ByteBuffer body() {
    return body.asReadOnlyBuffer().rewind();
  }

  /**
   * The body as UTF-8 text, unpacked if {@code Content-Encoding} says gzip.
   *
   * @throws UncheckedIOException if it is not packed as its header says
   */
  public String text() {
    ByteBuffer content = body();
    byte[] bytes = new byte[content.remaining()];
    content.get(bytes);
    if (!header("Content-Encoding").filter("gzip"::equalsIgnoreCase).isPresent()) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Method, path and size: headers can hold secrets, and bodies are long. */
  @Override
  public String toString() {
    return method + " " + path + " (" + body.capacity() + " bytes)";
  }
}
