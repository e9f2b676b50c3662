package io.agentanalytics.core.frame;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Splits a stream into lines at line feeds, in memory that is bounded by the longest line allowed.
 */
final class LineReader {
  private static final int INITIAL_BYTES = 256 * 1024;

  private final InputStream in;
  private final int maxLineBytes;
  private final LineEnds ends = new LineEnds();
  private byte[] buffer;
  private int filled;
  private int next;
  private int start;
  private int length;
  private long number;
  private long skippedBytes;
  private boolean terminated;
  private boolean exhausted;

  /** What {@link #next()} found. */
  enum Line {
    /** A line, without its line feed and a carriage return before it. */
    WHOLE,
    /** A line that is longer than allowed; it has been skipped. */
    TOO_LONG,
    /** There is none. */
    NONE
  }

  LineReader(InputStream in, int maxLineBytes) {
    this.in = in;
    this.maxLineBytes = maxLineBytes;
    this.buffer = new byte[Math.min(INITIAL_BYTES, maxLineBytes + 2)];
  }

  private LineReader(byte[] bytes, int maxLineBytes) {
    this.in = InputStream.nullInputStream();
    this.maxLineBytes = maxLineBytes;
    this.buffer = bytes;
    this.filled = bytes.length;
    this.exhausted = true;
  }

  /**
   * Reads where the bytes are, without a copy.
   *
   * @param bytes not changed while they are read
   */
  static LineReader over(byte[] bytes, int maxLineBytes) {
    return new LineReader(bytes, maxLineBytes);
  }

  byte[] buffer() {
    return buffer;
  }

  int start() {
    return start;
  }

  int length() {
    return length;
  }

  /** Number of the line, from 1. */
  long number() {
    return number;
  }

  /** Length of a line that was too long. */
  long skippedBytes() {
    return skippedBytes;
  }

  /** Whether the line ended in a line feed, not at the end of the input. */
  boolean isTerminated() {
    return terminated;
  }

  Line next() throws IOException {
    while (true) {
      int newline = ends.next(buffer, filled);
      if (newline >= 0) {
        return line(newline, true);
      }
      if (filled - next > maxLineBytes) {
        return skipLongLine();
      }
      if (exhausted) {
        return next == filled ? Line.NONE : line(filled, false);
      }
      ends.moved(makeRoom());
      fill();
    }
  }

  private Line line(int end, boolean withNewline) {
    number++;
    start = next;
    length = end - next;
    terminated = withNewline;
    next = withNewline ? end + 1 : end;
    if (length > 0 && buffer[end - 1] == '\r') {
      length--;
    }
    if (length > maxLineBytes) {
      skippedBytes = length;
      return Line.TOO_LONG;
    }
    return Line.WHOLE;
  }

  private Line skipLongLine() throws IOException {
    number++;
    long skipped = (long) filled - next;
    while (true) {
      ends.moved(filled);
      next = 0;
      filled = 0;
      fill();
      int newline = ends.next(buffer, filled);
      if (newline >= 0 || exhausted) {
        terminated = newline >= 0;
        next = newline >= 0 ? newline + 1 : filled;
        skippedBytes = skipped + (newline >= 0 ? newline : filled);
        return Line.TOO_LONG;
      }
      skipped += filled;
    }
  }

  /** Moves the rest to the front, or grows the buffer; gives how far the rest moved. */
  private int makeRoom() {
    int moved = next;
    if (next > 0) {
      System.arraycopy(buffer, next, buffer, 0, filled - next);
      filled -= next;
      next = 0;
    } else if (filled == buffer.length) {
      buffer = Arrays.copyOf(buffer, (int) Math.min(2L * buffer.length, maxLineBytes + 2L));
    }
    return moved;
  }

  private void fill() throws IOException {
    int read = in.read(buffer, filled, buffer.length - filled);
    if (read < 0) {
      exhausted = true;
    } else {
      filled += read;
    }
  }
}
