package io.agentanalytics.cli.tap;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Copies bytes as they come, untouched and in order. An observer sees them first: seen afterwards,
 * an answer could come before its request. Whatever the observer does, the copy goes on.
 */
final class Pump {
  private static final int BUFFER_BYTES = 64 * 1024;

  private final InputStream in;
  private final OutputStream out;
  private final Observer observer;
  private final AtomicLong unobserved = new AtomicLong();

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

  /** Copies until the source ends or the sink is gone, and closes both. */
  void run() {
    byte[] buffer = new byte[BUFFER_BYTES];
    try {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        int length = read;
        observe(() -> observer.bytes(buffer, length));
        out.write(buffer, 0, read);
        out.flush();
      }
    } catch (IOException e) {
      // One side is gone; the other sees that as the end of its stream, or as a broken pipe.
    } finally {
      close(out);
      close(in);
      observe(observer::end);
    }
  }

  /** The agent must not notice what becomes of the observation. */
  private void observe(Runnable observation) {
    try {
      observation.run();
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      unobserved.incrementAndGet();
    }
  }

  /** Pieces of the stream that were passed on and not observed. */
  long unobserved() {
    return unobserved.get();
  }

  private static void close(Closeable stream) {
    try {
      stream.close();
    } catch (IOException e) {
      // It was gone already.
    }
  }
}
