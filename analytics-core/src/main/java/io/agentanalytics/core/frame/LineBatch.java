package io.agentanalytics.core.frame;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines that go from one thread to another at once, and the buffers that nobody needs when they are
 * handled.
 *
 * <p>Not thread-safe: a batch belongs to one thread at a time.
 */
final class LineBatch {
  /** Few enough that neither thread waits long for the other. */
  private static final int MAX_LINES = 128;

  private static final long MAX_BYTES = 1024 * 1024;

  private final List<KeptLine> lines = new ArrayList<>(MAX_LINES);
  private final List<byte[]> buffers = new ArrayList<>();
  private long bufferBytes;
  private long bytesTaken;
  private int next;

  void add(KeptLine line) {
    lines.add(line);
  }

  /** The reader goes on in another buffer: this one is looked at by these lines, but not later. */
  void usedUp(byte[] buffer) {
    buffers.add(buffer);
    bufferBytes += buffer.length;
  }

  /** The reader has taken so many bytes of its input. */
  void taken(long bytes) {
    bytesTaken = bytes;
  }

  boolean isFull() {
    return lines.size() >= MAX_LINES || bufferBytes >= MAX_BYTES;
  }

  boolean hasNext() {
    return next < lines.size();
  }

  KeptLine next() {
    return lines.get(next++);
  }

  List<byte[]> buffers() {
    return buffers;
  }

  long bufferBytes() {
    return bufferBytes;
  }

  long bytesTaken() {
    return bytesTaken;
  }
}
