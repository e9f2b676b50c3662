package io.agentanalytics.core.frame;

import io.agentanalytics.core.bytes.ByteFinder;
import io.agentanalytics.core.json.JsonShortener;
import io.agentanalytics.core.json.NeededMembers;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Splits a stream into lines at line feeds. A long line is shortened while it streams by: memory is
 * bounded by what may be kept of a line, however long it is.
 */
final class LineReader {
  private static final int INITIAL_BYTES = 256 * 1024;

  /** Longer lines of a stream are shortened, so that buffers need not grow with them. */
  private static final int MAX_BUFFERED_BYTES = 1024 * 1024;

  private final InputStream in;
  private final int maxLineBytes;
  private final int maxBufferedBytes;
  private UnaryOperator<byte[]> nextBuffer = UnaryOperator.identity();
  private Consumer<byte[]> shortened = bytes -> {};
  private byte[] buffer;
  private int filled;
  private int next;

  /** Before this index there is no line feed that has not been used. */
  private int searched;

  /** Where the newest line is: in the buffer, or on its own. */
  private byte[] line;

  private int start;
  private int length;
  private long number;
  private long skippedBytes;
  private LineLosses losses = LineLosses.NONE;
  private boolean wide;
  private boolean terminated;
  private boolean exhausted;

  /** What {@link #next()} found. */
  enum Line {
    /** A line, without its line feed and a carriage return before it. */
    WHOLE,
    /** A line of which more would have to be kept than allowed; it has been skipped. */
    TOO_LONG,
    /** A long line that is no JSON; it has been skipped. */
    BROKEN,
    /** There is none. */
    NONE
  }

  LineReader(InputStream in, int maxLineBytes) {
    this.in = in;
    this.maxLineBytes = maxLineBytes;
    this.maxBufferedBytes = Math.min(maxLineBytes, MAX_BUFFERED_BYTES);
    this.buffer = new byte[bufferBytes()];
    this.line = buffer;
  }

  private LineReader(byte[] bytes, int from, int to, int maxLineBytes) {
    this.in = InputStream.nullInputStream();
    this.maxLineBytes = maxLineBytes;
    this.maxBufferedBytes = maxLineBytes; // They are in memory anyway.
    this.buffer = bytes;
    this.line = bytes;
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
    return Math.min(INITIAL_BYTES, maxBufferedBytes + 2);
  }

  /**
   * From now on, a buffer in which lines were found is not written over.
   *
   * @param next gives another one of {@link #bufferBytes()} for it
   * @param own takes what is kept of a long line, which has a buffer of its own
   */
  void takeBuffers(UnaryOperator<byte[]> next, Consumer<byte[]> own) {
    nextBuffer = next;
    shortened = own;
  }

  /** Where the newest line is. */
  byte[] bytes() {
    return line;
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

  /** Length of a line that was skipped. */
  long skippedBytes() {
    return skippedBytes;
  }

  /** Whether the input is UTF-16, as its first bytes tell. */
  boolean isWide() {
    return wide;
  }

  /** What is missing of the newest line that a rule would have looked at, or that was padding. */
  LineLosses losses() {
    return losses;
  }

  /** Whether the line ended in a line feed, not at the end of the input. */
  boolean isTerminated() {
    return terminated;
  }

  Line next() throws IOException {
    losses = LineLosses.NONE;
    while (true) {
      int newline = findNewline();
      if (newline >= 0) {
        return line(newline, true);
      }
      // A carriage return that its line feed has not followed yet may not count.
      if (filled - next > maxBufferedBytes + 1) {
        return longLine();
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

  private Line line(int end, boolean withNewline) throws IOException {
    boolean returned = end > next && buffer[end - 1] == '\r';
    int bytes = end - next - (returned ? 1 : 0);
    if (bytes > maxLineBytes) {
      return longLine();
    }
    begin();
    line = buffer;
    start = next;
    length = bytes;
    terminated = withNewline;
    next = withNewline ? end + 1 : end;
    return Line.WHOLE;
  }

  /** Goes through a line from its start, keeping what rules need of it. */
  private Line longLine() throws IOException {
    begin();
    // A carriage return at the end does not count.
    JsonShortener shortener = new JsonShortener(NeededMembers.ofLine(), maxLineBytes + 1);
    long passed = 0;
    byte last = 0;
    searched = next;
    while (true) {
      int newline = findNewline();
      int end = newline >= 0 ? newline : filled;
      shortener.take(buffer, next, end);
      passed += end - next;
      last = end > next ? buffer[end - 1] : last;
      next = newline >= 0 ? newline + 1 : filled;
      if (newline >= 0 || exhausted) {
        terminated = newline >= 0;
        return keep(shortener, last == '\r' ? passed - 1 : passed);
      }
      next = 0;
      filled = 0;
      searched = 0;
      fill();
    }
  }

  private void begin() {
    number++;
    wide |= number == 1 && WideText.isAt(buffer, next, filled);
  }

  private Line keep(JsonShortener shortener, long wholeLength) {
    line = shortener.bytes();
    start = 0;
    length = shortener.size();
    if (length > 0 && line[length - 1] == '\r') {
      length--;
    }
    skippedBytes = wholeLength;
    boolean tooLong = shortener.isOverfull() || (length > maxLineBytes && !shortener.hasCutText());
    if (!tooLong && !shortener.isBroken()) {
      losses = new LineLosses(shortener.paddingBytes(), shortener.cutTextBytes());
      shortened.accept(line);
      return Line.WHOLE;
    }
    return tooLong ? Line.TOO_LONG : Line.BROKEN;
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
      buffer = Arrays.copyOf(buffer, (int) Math.min(2L * buffer.length, maxBufferedBytes + 2L));
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
