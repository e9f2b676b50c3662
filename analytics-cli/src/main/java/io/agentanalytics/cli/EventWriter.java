package io.agentanalytics.cli;

import io.agentanalytics.core.file.FileProblem;
import io.agentanalytics.core.file.OutputFile;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;

/** Writes bare events, one JSON object a line, exactly as a request would carry them. */
final class EventWriter implements Closeable {
  private static final int BUFFER_BYTES = 64 * 1024;
  private static final String CANNOT_BE_WRITTEN = "cannot be written";

  private final OutputStream out;
  private final String name;
  private final boolean owned;

  private EventWriter(OutputStream out, String name, boolean owned) {
    this.out = out;
    this.name = name;
    this.owned = owned;
  }

  /** Writes nothing. */
  static EventWriter none() {
    return new EventWriter(OutputStream.nullOutputStream(), "nowhere", true);
  }

  /** Writes to standard output, which stays open. */
  static EventWriter toStandardOutput(PrintStream out) {
    return new EventWriter(
        new BufferedOutputStream(new Checked(out), BUFFER_BYTES), "standard output", false);
  }

  /**
   * Writes a new file, or anew over an old one.
   *
   * @throws OutputException if it cannot be written
   */
  static EventWriter to(OutputFile file) {
    try {
      return new EventWriter(
          new BufferedOutputStream(file.open(), BUFFER_BYTES), file.path().toString(), true);
    } catch (IOException e) {
      throw new OutputException(FileProblem.of(file.path(), CANNOT_BE_WRITTEN, e), e);
    }
  }

  /**
   * Writes an event.
   *
   * @throws OutputException if it cannot be written
   */
  void write(ByteBuffer json) {
    byte[] line = new byte[json.remaining() + 1];
    json.get(line, 0, line.length - 1);
    line[line.length - 1] = '\n';
    try {
      out.write(line);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /**
   * Hands everything to the operating system.
   *
   * @throws OutputException if it cannot be written
   */
  void flush() {
    try {
      out.flush();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /**
   * Writes what is buffered.
   *
   * @throws OutputException if it cannot be written
   */
  @Override
  public void close() {
    try {
      if (owned) {
        out.close();
      } else {
        out.flush();
      }
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private OutputException failed(IOException cause) {
    return new OutputException(
        name
            + ": "
            + CANNOT_BE_WRITTEN
            + ": "
            + FileProblem.reason(cause)
            + "; its events are not complete",
        cause);
  }

  /** A stream that tells when it has failed, which a print stream keeps to itself. */
  private static final class Checked extends FilterOutputStream {
    private final PrintStream stream;

    Checked(PrintStream stream) {
      super(stream);
      this.stream = stream;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      stream.write(bytes, offset, length);
      if (stream.checkError()) {
        throw StandardOutput.failureOf(stream);
      }
    }
  }
}
