package io.agentanalytics.exporters.codex;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.agentanalytics.api.exporter.EventRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** The body of a request: {@code {"events":[…]}} around the JSON of the records, unchanged. */
final class RequestBody {
  private static final byte[] START = "{\"events\":[".getBytes(UTF_8);
  private static final byte[] END = "]}".getBytes(UTF_8);

  private RequestBody() {}

  /** The body; the JSON of each record is copied once. */
  static byte[] of(List<EventRecord> records) {
    List<ByteBuffer> events = records.stream().map(EventRecord::json).toList();
    int commas = events.size() - 1;
    int size = events.stream().mapToInt(ByteBuffer::remaining).reduce(commas, Math::addExact);
    ByteBuffer body = ByteBuffer.allocate(START.length + size + END.length);
    body.put(START);
    for (ByteBuffer event : events) {
      if (body.position() > START.length) {
        body.put((byte) ',');
      }
      body.put(event);
    }
    return body.put(END).array();
  }

  /** The same, packed. */
  static byte[] packed(byte[] body) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(body.length / 4);
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // Memory does not fail.
    }
    return packed.toByteArray();
  }
}
