package io.agentanalytics.core.frame;

import io.agentanalytics.core.bytes.ByteFinder;
import io.agentanalytics.core.bytes.Digits;
import io.agentanalytics.core.bytes.Literal;

/**
 * Idle frames that follow each other on one connection, passed over without a look at each: nine of
 * ten lines of a recording stand in such runs.
 *
 * <p>Time never goes back within a run, and a run is short in observed time, so that whoever is
 * told its first and its last moment has missed nothing.
 *
 * <p>Valid during the call that hands it out; {@link #copy()} keeps it longer. Not thread-safe.
 */
public final class IdleRun {
  private static final long MAX_SPAN_MS = 60_000;

  private static final Literal AT = Literal.of("{\"at\":");

  /** Milliseconds of the years 2001 to 2286; other times are read one by one. */
  private static final int TIME_DIGITS = 13;

  /** The last five digits move to the end of a word, behind three zeros. */
  private static final int LOW_SHIFT = 8 * (2 * Long.BYTES - TIME_DIGITS);

  private static final long THREE_ZEROS = 0x303030;
  private static final long LOW_LIMIT = 100_000;

  private final IdleLines shapes;
  private long frames;
  private long firstAtMs;
  private long lastAtMs;
  private long connection;
  private long lastOrdinal;
  private byte[] bytes = {};
  private int start;
  private int end;

  IdleRun(IdleLines shapes) {
    this.shapes = shapes;
  }

  /** How many frames there are. */
  public long frames() {
    return frames;
  }

  /** When the first one was observed, ms since the Unix epoch. */
  public long firstAtMs() {
    return firstAtMs;
  }

  /** When the last one was observed, ms since the Unix epoch; not before the first. */
  public long lastAtMs() {
    return lastAtMs;
  }

  /** The connection on which all of them went. */
  public long connection() {
    return connection;
  }

  /** Position of the last one within the source. */
  public long lastOrdinal() {
    return lastOrdinal;
  }

  /** Where its lines stand, as long as their buffer is not written over. */
  byte[] bytes() {
    return bytes;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** The same run, which stays as it is; its lines stay where they are. */
  IdleRun copy() {
    return shiftedBy(0);
  }

  /** The same run at another position of a source. */
  IdleRun shiftedBy(long ordinals) {
    IdleRun shifted = new IdleRun(shapes);
    shifted.frames = frames;
    shifted.firstAtMs = firstAtMs;
    shifted.lastAtMs = lastAtMs;
    shifted.connection = connection;
    shifted.lastOrdinal = lastOrdinal + ordinals;
    shifted.bytes = bytes;
    shifted.start = start;
    shifted.end = end;
    return shifted;
  }

  /**
   * Passes over the lines from {@code from} on that belong to one run.
   *
   * @param filled where the bytes end; a line without a line feed before that is not passed
   * @param ordinal of the first line
   * @return where the first line that does not belong to the run begins
   */
  int pass(byte[] buffer, int from, int filled, int maxLineBytes, long ordinal) {
    frames = 0;
    bytes = buffer;
    start = from;
    end = from;
    while (true) {
      int next = passOne(buffer, end, filled, maxLineBytes);
      if (next < 0) {
        lastOrdinal = ordinal + frames - 1;
        return end;
      }
      end = next;
    }
  }

  /** Gives where the next line begins, or -1 if this one does not belong to the run. */
  private int passOne(byte[] bytes, int start, int filled, int maxLineBytes) {
    int behindTime = start + AT.length() + TIME_DIGITS;
    if (behindTime + Long.BYTES > filled || !AT.isAt(bytes, start, filled)) {
      return -1;
    }
    long at = time(bytes, start + AT.length());
    IdleLines.Shape shape = shapes.find(bytes, behindTime, filled);
    if (at < 0 || shape == null || !belongs(at, shape)) {
      return -1;
    }
    int end = ByteFinder.find(bytes, behindTime + shape.length(), filled, '\n');
    if (end < 0 || end - start > maxLineBytes || bytes[end - 1] != '}' || bytes[end - 2] != '}') {
      return -1;
    }
    if (frames == 0) {
      firstAtMs = at;
      connection = shape.connection();
    }
    lastAtMs = at;
    frames++;
    return end + 1;
  }

  private boolean belongs(long at, IdleLines.Shape shape) {
    return frames == 0
        || (shape.connection() == connection && at >= lastAtMs && at - firstAtMs <= MAX_SPAN_MS);
  }

  /** A number of so many digits, or -1; the envelope tells whether it ends there. */
  private static long time(byte[] bytes, int from) {
    long high = ByteFinder.word(bytes, from);
    long low = ByteFinder.word(bytes, from + Long.BYTES) << LOW_SHIFT | THREE_ZEROS;
    if (!Digits.areEight(high) || !Digits.areEight(low) || bytes[from] == '0') {
      return -1;
    }
    return Digits.valueOf(high) * LOW_LIMIT + Digits.valueOf(low);
  }
}
