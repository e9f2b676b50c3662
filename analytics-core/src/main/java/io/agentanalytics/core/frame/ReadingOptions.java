package io.agentanalytics.core.frame;

/**
 * How inputs are read.
 *
 * @param maxLineBytes longer lines are skipped and reported; the reader's buffer grows to this and
 *     no further
 * @param aheadFromBytes inputs of at least this size are read on a thread of their own; streams,
 *     whose size nobody knows, never are
 */
public record ReadingOptions(int maxLineBytes, long aheadFromBytes) {
  /** Lines up to 8 MiB; of smaller inputs most time goes to starting. */
  public static final ReadingOptions STANDARD =
      new ReadingOptions(8 * 1024 * 1024, aheadWherePossible());

  /** A line shorter than this cannot hold a frame. */
  public static final int MIN_LINE_BYTES = 64;

  /** Arrays end here. */
  public static final int MAX_LINE_BYTES = Integer.MAX_VALUE - 64;

  public ReadingOptions {
    if (maxLineBytes < MIN_LINE_BYTES || maxLineBytes > MAX_LINE_BYTES) {
      throw new IllegalArgumentException(
          "maxLineBytes: expected "
              + MIN_LINE_BYTES
              + " to "
              + MAX_LINE_BYTES
              + ", got "
              + maxLineBytes);
    }
  }

  private static long aheadWherePossible() {
    return Runtime.getRuntime().availableProcessors() > 1 ? 1024 * 1024 : Long.MAX_VALUE;
  }

  /** The same, but for the limit of lines. */
  public ReadingOptions withMaxLineBytes(int bytes) {
    return new ReadingOptions(bytes, aheadFromBytes);
  }

  /** The same, but all on one thread. */
  public ReadingOptions withoutReadingAhead() {
    return new ReadingOptions(maxLineBytes, Long.MAX_VALUE);
  }
}
