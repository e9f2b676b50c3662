package io.agentanalytics.cli;

import io.agentanalytics.api.RecordingException;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes bare events, one JSON object a line, exactly as a request would carry them. */
final class EventWriter implements Closeable {
  private static final int BUFFER_BYTES = 64 * 1024;

  private final OutputStream out;
  private final boolean owned;

  private EventWriter(OutputStream out, boolean owned) {
    this.out = out;
    this.owned = owned;
  }

  /** Writes nothing. */
  static EventWriter none() {
    return new EventWriter(OutputStream.nullOutputStream(), true);
  }

  /** Writes to a stream that stays open. */
  static EventWriter to(OutputStream stream) {
    return new EventWriter(new BufferedOutputStream(stream, BUFFER_BYTES), false);
  }

  /**
   * Writes a new file, or anew over an old one.
   *
   * @throws RecordingException if it cannot be written
   */
  static EventWriter to(Path file) {
    try {
      return new EventWriter(
          new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES), true);
    } catch (IOException e) {
      throw new RecordingException(file + ": cannot be written: " + e.getMessage(), e);
    }
  }

  void write(ByteBuffer json) {
    byte[] line = new byte[json.remaining() + 1];
    json.get(line, 0, line.length - 1);
    line[line.length - 1] = '\n';
    try {
      out.write(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    if (owned) {
      out.close();
    } else {
      out.flush();
    }
  }
}
