package io.agentanalytics.cli.tap;

import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.protocol.Direction;
import io.agentanalytics.api.protocol.RpcTransport;
import io.agentanalytics.core.RecordingWriter;
import io.agentanalytics.core.thread.DaemonThreads;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes messages to a recording on a thread of its own, so that the agent does not wait for the
 * disk. Only when the disk falls behind by all that may wait in memory does the agent wait, since
 * nothing may be left out. When the disk fails, the messages go to the analysis only, and those
 * that it has no room for are left out.
 */
final class Recorder {
  /** All connections of standard streams are one. */
  private static final long CONNECTION = 1;

  /** More than what a recording adds to a message. */
  private static final int ENVELOPE_BYTES = 128;

  private static final int KIBIBYTE = 1024;
  private static final int MAX_PENDING_KIBIBYTES =
      (int) (RecordingPipe.MAX_WAITING_BYTES / KIBIBYTE);

  private final RecordingPipe pipe;
  private final long startedAtMs;
  private final BlockingQueue<Observed> pending = new LinkedBlockingQueue<>();
  private final Semaphore room = new Semaphore(MAX_PENDING_KIBIBYTES);
  private final Thread thread = new DaemonThreads("analytics-tap-record").newThread(this::run);

  // Changed by the recording thread only.
  private final AtomicLong otherLines = new AtomicLong();
  private final AtomicLong leftOut = new AtomicLong();
  private final AtomicLong gaps = new AtomicLong();
  private volatile Optional<Throwable> failure = Optional.empty();
  private boolean gap;

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
  }

  Recorder(RecordingPipe pipe, long startedAtMs) {
    this.pipe = pipe;
    this.startedAtMs = startedAtMs;
    thread.start();
  }

  /** Takes a message that has passed. */
  void message(long atMs, Direction from, byte[] json) {
    room.acquireUninterruptibly(kibibytes(json));
    pending.add(new Observed(atMs, from, json, false));
  }

  private int kibibytes(byte[] message) {
    return Math.min(MAX_PENDING_KIBIBYTES, message.length / KIBIBYTE + 1);
  }

  /**
   * Writes what is pending and ends the recording.
   *
   * @return whether that came to its end in time
   */
  boolean finish(Duration timeout) throws InterruptedException {
    pending.add(Observed.end());
    thread.join(Math.max(1, timeout.toMillis()));
    return !thread.isAlive();
  }

  /** Messages that the recording does not hold. */
  long notRecorded() {
    return pipe.linesInMemory() - otherLines.get() + leftOut.get();
  }

  /** Messages that the analysis had no room for, since the recording had failed. */
  long leftOut() {
    return leftOut.get();
  }

  /** Lines of the recording that tell the analysis of messages that were left out. */
  long gaps() {
    return gaps.get();
  }

  /** What went wrong, other than with the file. */
  Optional<Throwable> failure() {
    return failure;
  }

  private void run() {
    try (RecordingWriter writer =
        RecordingWriter.to(pipe, SourceId.random(), RpcTransport.STDIO, startedAtMs)) {
      otherLines.set(pipe.linesInMemory());
      Observed next = next(writer);
      while (!next.isEnd) {
        write(writer, next);
        room.release(kibibytes(next.message));
        next = next(writer);
      }
    } catch (InterruptedException | IOException e) {
      failure = Optional.of(e); // Nobody interrupts, and the pipe takes everything.
    }
  }

  /** Whatever happens to one message, the thread goes on, or the agent would wait for it. */
  private void write(RecordingWriter writer, Observed next) throws InterruptedException {
    try {
      if (!pipe.awaitRoom(next.message.length + ENVELOPE_BYTES)) {
        leftOut.incrementAndGet();
        gap = true;
        return;
      }
      if (gap) {
        writer.flush();
        tellGap();
      }
      writer.frame(next.atMs, next.from, CONNECTION, ByteBuffer.wrap(next.message));
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      leftOut.incrementAndGet();
      gap = true;
      failure = Optional.of(e);
    }
  }

  /** No line of a recording, so that the analysis marks the events behind it as incomplete. */
  private void tellGap() {
    byte[] line = "{\"left_out\":true}\n".getBytes(StandardCharsets.UTF_8);
    long before = pipe.linesInMemory();
    pipe.write(line, 0, line.length);
    otherLines.addAndGet(pipe.linesInMemory() - before);
    gaps.incrementAndGet();
    gap = false;
  }

  /** Flushes when there is nothing to do, so that the analysis is not far behind. */
  private Observed next(RecordingWriter writer) throws InterruptedException, IOException {
    Observed next = pending.poll();
    if (next != null) {
      return next;
    }
    writer.flush();
    return pending.take();
  }
}
