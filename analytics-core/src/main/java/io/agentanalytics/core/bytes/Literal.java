package io.agentanalytics.core.bytes;

import java.nio.charset.StandardCharsets;

/** A text that is compared with bytes eight at a time. */
public final class Literal {
  private final byte[] text;
  private final long[] words;

  /** Keeps of the last word what belongs to the text. */
  private final long lastMask;

  private Literal(byte[] text) {
    this.text = text;
    this.words = new long[(text.length + Long.BYTES - 1) / Long.BYTES];
    for (int i = 0; i < text.length; i++) {
      words[i / Long.BYTES] |= (long) text[i] << (8 * (i % Long.BYTES));
    }
    int rest = text.length % Long.BYTES;
    this.lastMask = rest == 0 ? -1L : (1L << (8 * rest)) - 1;
  }

  /** An ASCII text. */
  public static Literal of(String text) {
    return of(text.getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * Bytes of any kind.
   *
   * @param text at least one byte; not changed from now on
   */
  public static Literal of(byte[] text) {
    return new Literal(text);
  }

  /** How many bytes it has. */
  public int length() {
    return text.length;
  }

  /** Whether the text stands at {@code from}, and ends at or before {@code end}. */
  public boolean isAt(byte[] bytes, int from, int end) {
    if (end - from < text.length) {
      return false;
    }
    if (bytes.length - from < words.length * Long.BYTES) {
      return isAtTheEnd(bytes, from);
    }
    int last = words.length - 1;
    for (int i = 0; i < last; i++) {
      if (ByteFinder.word(bytes, from + i * Long.BYTES) != words[i]) {
        return false;
      }
    }
    return ((ByteFinder.word(bytes, from + last * Long.BYTES) ^ words[last]) & lastMask) == 0;
  }

  /** Near the end of an array there is no whole word to read. */
  private boolean isAtTheEnd(byte[] bytes, int from) {
    for (int i = 0; i < text.length; i++) {
      if (bytes[from + i] != text[i]) {
        return false;
      }
    }
    return true;
  }
}
