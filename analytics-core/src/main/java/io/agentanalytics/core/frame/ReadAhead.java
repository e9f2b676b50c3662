package io.agentanalytics.core.frame;

import com.google.common.util.concurrent.Uninterruptibles;
import io.agentanalytics.core.thread.DaemonThreads;
import org.jspecify.annotations.Nullable;

/**
 * Reads an input on a thread of its own, ahead of the one that handles what is found: with two
 * cores, finding lines and decoding them takes no time of its own. What a handler gets, and in
 * which order, is the same as from the reader alone.
 *
 * <p>Memory is bounded by a few megabytes, or twice what the reader alone needs for the longest
 * line.
 *
 * <p>Handlers are called by the thread that calls {@link #next}. An interrupt does not end its
 * waiting.
 */
public final class ReadAhead implements LineSource {
  private static final long MAX_BYTES = 4L * 1024 * 1024;

  private final RecordingReader reader;
  private final Handover handover;
  private final Thread thread;
  private @Nullable LineBatch batch;
  private KeptLine newest = KeptLine.nothing(0, 0);

  /** What ordinals are ahead of those that the reader counts. */
  private long shift;

  /** The frames of the newest run, while a handler needs each of them. */
  private @Nullable LineSource frames;

  /**
   * @param reader used by nobody else from now on, and closed with this one
   */
  public ReadAhead(RecordingReader reader) {
    this.reader = reader;
    this.handover = new Handover(reader.bufferBytes(), MAX_BYTES);
    this.thread =
        new DaemonThreads("analytics-read-ahead").newThread(new BatchReader(reader, handover));
    thread.start();
  }

  @Override
  public String name() {
    return reader.name();
  }

  @Override
  public long bytesTaken() {
    return batch == null ? 0 : batch.bytesTaken();
  }

  @Override
  public long lineNumber() {
    IdleRun run = newest.run();
    return frames == null || run == null
        ? newest.number()
        : newest.number() - run.frames() + frames.lineNumber();
  }

  @Override
  public long nextOrdinal() {
    return frames == null ? newest.nextOrdinal() + shift : frames.nextOrdinal();
  }

  @Override
  public void restartAt(long nextOrdinal) {
    if (frames == null) {
      shift = nextOrdinal - newest.nextOrdinal();
    } else {
      frames.restartAt(nextOrdinal);
    }
  }

  @Override
  public boolean next(LineHandler handler) {
    if (frames != null) {
      if (frames.next(handler)) {
        return true;
      }
      shift = frames.nextOrdinal() - newest.nextOrdinal();
      frames = null;
    }
    KeptLine line = nextLine();
    if (line == null) {
      // Blank lines at the end count, and the other thread does nothing any more.
      newest = KeptLine.nothing(reader.lineNumber(), reader.nextOrdinal());
      return false;
    }
    long first = nextOrdinal();
    newest = line;
    if (line.run() == null || !handler.needsEachFrame()) {
      line.call().to(handler, shift);
      return true;
    }
    frames = reader.again(line.run());
    frames.restartAt(first);
    return frames.next(handler);
  }

  private @Nullable KeptLine nextLine() {
    while (batch == null || !batch.hasNext()) {
      LineBatch next = handover.take(batch);
      if (next == null) {
        return null;
      }
      batch = next;
    }
    return batch.next();
  }

  /** The one that reads. */
  Thread thread() {
    return thread;
  }

  /** Stops reading and waits until it has stopped. */
  @Override
  public void close() {
    handover.close();
    Uninterruptibles.joinUninterruptibly(thread);
    reader.close();
  }
}
