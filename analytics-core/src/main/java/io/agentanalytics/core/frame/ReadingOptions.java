package io.agentanalytics.core.frame;

/**
 * Limits of reading.
 *
 * @param maxLineBytes longer lines are skipped and reported; the reader's buffer grows to this and
 *     no further
 */
public record ReadingOptions(int maxLineBytes) {
  /** Lines up to 8 MiB. */
  public static final ReadingOptions STANDARD = new ReadingOptions(8 * 1024 * 1024);

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
}
