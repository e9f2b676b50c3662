package io.agentanalytics.core;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.RecordingException;
import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.protocol.Direction;
import io.agentanalytics.api.protocol.RpcTransport;
import io.agentanalytics.core.frame.RecordingHeader;
import io.agentanalytics.core.json.Json;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;

/**
 * Writes what was observed of one source to a recording that {@link SessionReplay} reads (design
 * section 4). A recording holds everything the session held, so only its owner may read it.
 *
 * <p>Not thread-safe.
 */
public final class RecordingWriter implements Closeable {
  private static final int BUFFER_BYTES = 64 * 1024;

  private final OutputStream out;

  private RecordingWriter(OutputStream out) {
    this.out = out;
  }

  /**
   * A new recording with its header.
   *
   * @param startedAtMs ms since the Unix epoch
   * @throws RecordingException if there is such a file already, or it cannot be written
   */
  public static RecordingWriter create(
      Path file, SourceId source, RpcTransport transport, long startedAtMs) {
    requireNonNull(source, "source");
    requireNonNull(transport, "transport");
    try {
      RecordingWriter writer = new RecordingWriter(PrivateFile.create(file));
      writer.header(source, transport, startedAtMs);
      return writer;
    } catch (FileAlreadyExistsException e) {
      throw new RecordingException(file + ": exists already, expected a new file", e);
    } catch (IOException e) {
      throw new RecordingException(file + ": cannot be written: " + e.getMessage(), e);
    }
  }

  /**
   * The same to any stream, which is buffered and closed with the writer.
   *
   * @param startedAtMs ms since the Unix epoch
   * @throws IOException if the header cannot be written
   */
  public static RecordingWriter to(
      OutputStream out, SourceId source, RpcTransport transport, long startedAtMs)
      throws IOException {
    requireNonNull(out, "out");
    requireNonNull(source, "source");
    requireNonNull(transport, "transport");
    RecordingWriter writer = new RecordingWriter(new BufferedOutputStream(out, BUFFER_BYTES));
    writer.header(source, transport, startedAtMs);
    return writer;
  }

  private void header(SourceId source, RpcTransport transport, long startedAtMs)
      throws IOException {
    write(
        "{\"recording\":{\"version\":"
            + RecordingHeader.VERSION
            + ",\"source\":"
            + Json.quoted(source.value())
            + ",\"part\":1,\"transport\":\""
            + transport.word()
            + "\",\"started_at\":"
            + startedAtMs
            + "}}\n");
    flush();
  }

  /**
   * Adds a frame.
   *
   * @param atMs when it was observed, ms since the Unix epoch
   * @param message one JSON object without line feeds, as it was on the wire
   */
  public void frame(long atMs, Direction from, long connection, ByteBuffer message)
      throws IOException {
    write(
        "{\"at\":"
            + atMs
            + ",\"from\":\""
            + from.word()
            + "\",\"connection\":"
            + connection
            + ",\"message\":");
    byte[] bytes = new byte[message.remaining()];
    message.duplicate().get(bytes);
    out.write(bytes);
    write("}\n");
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Hands everything to the operating system, so that readers of the file see it. */
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
