package io.agentanalytics.cli.tap;

import io.agentanalytics.api.protocol.Direction;
import io.agentanalytics.core.RecordingWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Writes messages to a recording on a thread of its own, so that the agent does not wait for the
 * disk. Only when the disk falls 64 MiB behind does the agent wait, since nothing may be left out.
 * When the disk fails, recording ends and the agent goes on.
 */
final class Recorder {
  private static final int MAX_PENDING_KIBIBYTES = 64 * 1024;
  private static final long FLUSH_MILLIS = 100;

  /** All connections of standard streams are one. */
  private static final long CONNECTION = 1;

  private final RecordingWriter writer;
  private final BlockingQueue<Observed> pending = new LinkedBlockingQueue<>();
  private final Semaphore room = new Semaphore(MAX_PENDING_KIBIBYTES);
  private final Thread thread = new Thread(this::write, "analytics-tap-record");

  /** Written by the recording thread, read after it has ended. */
  private Optional<IOException> failure = Optional.empty();

  /** A message, or the end of all. */
  private static final class Observed {
    private final long atMs;
    private final Direction from;
    private final byte[] message;
    private final boolean isEnd;

    Observed(long atMs, Direction from, byte[] message, boolean isEnd) {
      this.atMs = atMs;
      this.from = from;
      this.message = message;
      this.isEnd = isEnd;
    }

    static Observed end() {
      return new Observed(0, Direction.CLIENT, new byte[0], true);
    }

    int kibibytes() {
      return Math.min(MAX_PENDING_KIBIBYTES, message.length / 1024 + 1);
    }
  }

  Recorder(RecordingWriter writer) {
    this.writer = writer;
    thread.setDaemon(true);
    thread.start();
  }

  /** Takes a message that has passed. */
  void message(long atMs, Direction from, byte[] json) {
    Observed observed = new Observed(atMs, from, json, false);
    room.acquireUninterruptibly(observed.kibibytes());
    pending.add(observed);
  }

  /** Writes what is pending and closes the recording; tells why it is not complete, if so. */
  Optional<IOException> finish() {
    pending.add(Observed.end());
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return failure;
  }

  private void write() {
    boolean more = true;
    while (more) {
      more = writeNext();
    }
    try {
      writer.close();
    } catch (IOException e) {
      failure = failure.or(() -> Optional.of(e));
    }
  }

  private boolean writeNext() {
    Observed next = next();
    if (next.isEnd) {
      return false;
    }
    if (failure.isEmpty()) {
      try {
        writer.frame(next.atMs, next.from, CONNECTION, ByteBuffer.wrap(next.message));
      } catch (IOException e) {
        failure = Optional.of(e);
      }
    }
    room.release(next.kibibytes());
    return true;
  }

  /** Flushes when there is nothing to do, so that readers of the file are not far behind. */
  private Observed next() {
    while (true) {
      try {
        Observed next = pending.poll(FLUSH_MILLIS, TimeUnit.MILLISECONDS);
        if (next != null) {
          return next;
        }
        writer.flush();
      } catch (IOException e) {
        failure = failure.or(() -> Optional.of(e));
      } catch (InterruptedException e) {
        return Observed.end();
      }
    }
  }
}
