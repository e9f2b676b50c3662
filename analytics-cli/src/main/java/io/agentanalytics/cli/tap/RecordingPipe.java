package io.agentanalytics.cli.tap;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Carries the bytes of a recording from the thread that records to the one that analyses, through
 * the file of the recording. When the file takes no more, what follows goes through memory, so that
 * a full disk costs the recording and not the analysis.
 *
 * <p>One thread writes and one reads. The file is closed when both have ended.
 */
final class RecordingPipe extends OutputStream {
  /** Of what passes and waits in memory, here or on its way here: enough for large frames. */
  static final long MAX_WAITING_BYTES = Math.min(64L << 20, Runtime.getRuntime().maxMemory() / 8);

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Optional<FileChannel> file;
  private final long maxMemoryBytes;
  private final long patienceNanos;
  private final Object lock = new Object();

  // Guarded by lock, like everything below.
  private long bytesInFile;
  private Optional<IOException> failure;
  private final Deque<ByteBuffer> memory = new ArrayDeque<>();
  private long bytesInMemory;
  private long linesInMemory;
  private long bytesRead;
  private boolean stalled;
  private boolean writerEnded;
  private boolean readerEnded;

  /**
   * @param file open for reading and writing; empty: all goes through memory
   * @param failure why there is none
   * @param maxMemoryBytes what may wait there for the reader
   * @param patience how long the writer waits for a reader that takes nothing
   */
  RecordingPipe(
      Optional<FileChannel> file,
      Optional<IOException> failure,
      long maxMemoryBytes,
      Duration patience) {
    this.file = file;
    this.failure = failure;
    this.maxMemoryBytes = maxMemoryBytes;
    this.patienceNanos = patience.toNanos();
  }

  /** A pipe with a file, open for reading and writing. */
  static RecordingPipe through(FileChannel file) {
    return new RecordingPipe(Optional.of(file), Optional.empty(), MAX_WAITING_BYTES, PATIENCE);
  }

  /** A pipe that has no file. */
  static RecordingPipe inMemory(IOException why) {
    return new RecordingPipe(Optional.empty(), Optional.of(why), MAX_WAITING_BYTES, PATIENCE);
  }

  /**
   * Waits until there is room for so many bytes, as long as the reader takes something now and
   * then. In a file there always is room.
   *
   * @return whether there is
   */
  boolean awaitRoom(long bytes) throws InterruptedException {
    synchronized (lock) {
      long seen = bytesRead;
      long since = System.nanoTime();
      while (!hasRoom(bytes)) {
        if (bytesRead != seen) {
          seen = bytesRead;
          since = System.nanoTime();
        }
        long left = patienceNanos - (System.nanoTime() - since);
        stalled |= left <= 0;
        if (stalled || readerEnded) {
          return false;
        }
        lock.wait(left / 1_000_000 + 1);
      }
      return true;
    }
  }

  private boolean hasRoom(long bytes) {
    return takesFile() || memory.isEmpty() || bytesInMemory + bytes <= maxMemoryBytes;
  }

  private boolean takesFile() {
    return file.isPresent() && failure.isEmpty();
  }

  @Override
  public void write(int value) {
    write(new byte[] {(byte) value}, 0, 1);
  }

  /** Takes everything, whatever the disk says. */
  @Override
  public void write(byte[] bytes, int offset, int length) {
    ByteBuffer rest = ByteBuffer.wrap(bytes, offset, length);
    boolean toFile;
    synchronized (lock) {
      toFile = takesFile();
    }
    if (toFile) {
      writeToFile(file.orElseThrow(), rest);
    }
    if (rest.hasRemaining()) {
      writeToMemory(rest);
    }
  }

  private void writeToFile(FileChannel channel, ByteBuffer rest) {
    try {
      while (rest.hasRemaining()) {
        int written = channel.write(rest);
        synchronized (lock) {
          bytesInFile += written;
          lock.notifyAll();
        }
      }
    } catch (IOException e) {
      failed(e);
    }
  }

  private void failed(IOException problem) {
    synchronized (lock) {
      failure = failure.or(() -> Optional.of(problem));
    }
  }

  private void writeToMemory(ByteBuffer rest) {
    byte[] copy = new byte[rest.remaining()];
    rest.get(copy);
    long lines = 0;
    for (byte each : copy) {
      lines += each == '\n' ? 1 : 0;
    }
    synchronized (lock) {
      linesInMemory += lines;
      if (!readerEnded) {
        memory.add(ByteBuffer.wrap(copy));
        bytesInMemory += copy.length;
        lock.notifyAll();
      }
    }
  }

  /** Lines that are not in the file, or not whole. */
  long linesInMemory() {
    synchronized (lock) {
      return linesInMemory;
    }
  }

  /** Why the file is not complete, if so. */
  Optional<IOException> failure() {
    synchronized (lock) {
      return failure;
    }
  }

  /** There will be no more. */
  @Override
  public void close() {
    boolean last;
    synchronized (lock) {
      last = !writerEnded && readerEnded;
      writerEnded = true;
      lock.notifyAll();
    }
    if (last) {
      closeFile();
    }
  }

  /** Nothing more is read. */
  void endReading() {
    boolean last;
    synchronized (lock) {
      last = !readerEnded && writerEnded;
      readerEnded = true;
      memory.clear();
      bytesInMemory = 0;
      lock.notifyAll();
    }
    if (last) {
      closeFile();
    }
  }

  private void closeFile() {
    try {
      if (file.isPresent()) {
        file.get().close();
      }
    } catch (IOException e) {
      failed(e);
    }
  }

  /** What was written, from the beginning; its end is the end only when the writer has ended. */
  InputStream reader() {
    return new Reader();
  }

  private final class Reader extends InputStream {
    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      long position;
      long available;
      synchronized (lock) {
        awaitBytes();
        position = bytesRead;
        available = bytesInFile - position;
        if (available <= 0) {
          return takeFromMemory(target, offset, length);
        }
      }
      int wanted = (int) Math.min(length, available);
      int read = file.orElseThrow().read(ByteBuffer.wrap(target, offset, wanted), position);
      if (read < 0) {
        throw new IOException("the file was cut by somebody else");
      }
      took(read);
      return read;
    }

    private void awaitBytes() throws InterruptedIOException {
      try {
        while (bytesRead >= bytesInFile && memory.isEmpty() && !writerEnded) {
          lock.wait();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted");
      }
    }

    private int takeFromMemory(byte[] target, int offset, int length) {
      ByteBuffer first = memory.peek();
      if (first == null) {
        return -1;
      }
      int read = Math.min(length, first.remaining());
      first.get(target, offset, read);
      if (!first.hasRemaining()) {
        memory.remove();
        bytesInMemory -= first.capacity();
      }
      took(read);
      return read;
    }

    private void took(int read) {
      synchronized (lock) {
        bytesRead += read;
        stalled = false;
        lock.notifyAll();
      }
    }

    @Override
    public int available() {
      synchronized (lock) {
        long available = Math.max(0, bytesInFile - bytesRead) + bytesInMemory;
        return (int) Math.min(Integer.MAX_VALUE, available);
      }
    }

    @Override
    public void close() {
      endReading();
    }
  }
}
