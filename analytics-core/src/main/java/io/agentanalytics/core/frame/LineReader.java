package io.agentanalytics.core.frame;

import io.agentanalytics.core.bytes.ByteFinder;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/**
 * Splits a stream into lines at line feeds, in memory that is bounded by the longest line allowed.
 */
final class LineReader {
  private static final int INITIAL_BYTES = 256 * 1024;

  private final InputStream in;
  private final int maxLineBytes;
  private UnaryOperator<byte[]> nextBuffer = UnaryOperator.identity();
  private byte[] buffer;
  private int filled;
  private int next;

  /** Before this index there is no line feed that has not been used. */
  private int searched;

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
    this.buffer = new byte[bufferBytes()];
  }

  private LineReader(byte[] bytes, int from, int to, int maxLineBytes) {
    this.in = InputStream.nullInputStream();
    this.maxLineBytes = maxLineBytes;
    this.buffer = bytes;
    this.next = from;
    this.searched = from;
    this.filled = to;
    this.exhausted = true;
  }

  /**
   * Reads where the bytes are, without a copy.
   *
   * @param bytes not changed while they are read; only {@code [from, to)} is
   */
  static LineReader over(byte[] bytes, int from, int to, int maxLineBytes) {
    return new LineReader(bytes, from, to, maxLineBytes);
  }

  /** Length of the first buffer. */
  int bufferBytes() {
    return Math.min(INITIAL_BYTES, maxLineBytes + 2);
  }

  /**
   * From now on, a buffer in which lines were found is not written over.
   *
   * @param next gives another one of {@link #bufferBytes()} for it
   */
  void takeBuffers(UnaryOperator<byte[]> next) {
    nextBuffer = next;
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
      int newline = findNewline();
      if (newline >= 0) {
        return line(newline, true);
      }
      // A carriage return that its line feed has not followed yet may not count.
      if (filled - next > maxLineBytes + 1) {
        return skipLongLine();
      }
      if (exhausted) {
        return next == filled ? Line.NONE : line(filled, false);
      }
      makeRoom();
      fill();
    }
  }

  /**
   * Passes over idle frames.
   *
   * @param ordinal of the next line
   * @return whether there was any; then {@code run} says how many
   */
  boolean pass(IdleRun run, long ordinal) {
    next = run.pass(buffer, next, filled, maxLineBytes, ordinal);
    searched = Math.max(searched, next);
    number += run.frames();
    return run.frames() > 0;
  }

  private int findNewline() {
    int newline = ByteFinder.find(buffer, searched, filled, '\n');
    searched = newline < 0 ? filled : newline + 1;
    return newline;
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
    long skipped = 0;
    byte last = 0;
    while (true) {
      int newline = findNewline();
      int end = newline >= 0 ? newline : filled;
      skipped += end - next;
      last = end > next ? buffer[end - 1] : last;
      next = newline >= 0 ? newline + 1 : filled;
      if (newline >= 0 || exhausted) {
        terminated = newline >= 0;
        skippedBytes = last == '\r' ? skipped - 1 : skipped;
        return Line.TOO_LONG;
      }
      next = 0;
      filled = 0;
      searched = 0;
      fill();
    }
  }

  /** Moves the rest to the front, or to another buffer, or grows the buffer. */
  private void makeRoom() {
    if (next > 0) {
      byte[] other = nextBuffer.apply(buffer);
      int rest = filled - next;
      byte[] target = rest < other.length ? other : new byte[buffer.length];
      System.arraycopy(buffer, next, target, 0, rest);
      buffer = target;
      filled = rest;
      searched -= next;
      next = 0;
    } else if (filled == buffer.length) {
      buffer = Arrays.copyOf(buffer, (int) Math.min(2L * buffer.length, maxLineBytes + 2L));
    }
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
