package io.agentanalytics.cli.tap;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Copies bytes as they come, untouched and in order. An observer sees them first: seen afterwards,
 * an answer could come before its request. Whatever the observer does, the copy goes on.
 */
final class Pump {
  private static final int BUFFER_BYTES = 64 * 1024;

  private final InputStream in;
  private final OutputStream out;
  private final Observer observer;

  /** Sees what passes. */
  interface Observer {
    /** The bytes are reused after the call. */
    void bytes(byte[] bytes, int length);

    /** There will be no more. */
    void end();
  }

  Pump(InputStream in, OutputStream out, Observer observer) {
    this.in = in;
    this.out = out;
    this.observer = observer;
  }

  /** Copies until the source ends or the sink is gone, and closes the sink. */
  void run() {
    byte[] buffer = new byte[BUFFER_BYTES];
    try {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        observe(buffer, read);
        out.write(buffer, 0, read);
        out.flush();
      }
    } catch (IOException e) {
      // One side is gone; the other sees that as the end of its stream.
    } finally {
      close();
      observer.end();
    }
  }

  private void observe(byte[] buffer, int length) {
    try {
      observer.bytes(buffer, length);
    } catch (RuntimeException e) {
      // The agent must not notice; what is missing in the recording shows there.
    }
  }

  private void close() {
    try {
      out.close();
    } catch (IOException e) {
      // It was gone already.
    }
  }
}
