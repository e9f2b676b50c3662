package io.agentanalytics.core.json;

import com.fasterxml.jackson.core.JsonLocation;

/**
 * Where in the bytes of a text the places are that a parser names by characters. Places are asked
 * for from the first to the last, so that the text is passed over once.
 *
 * <p>Not thread-safe.
 */
public final class ByteOffsets {
  private final byte[] bytes;
  private final int start;
  private final int end;
  private long characters;
  private int next;

  /** Of the text in {@code [offset, offset + length)}. */
  public ByteOffsets(byte[] bytes, int offset, int length) {
    this.bytes = bytes;
    this.start = offset;
    this.end = offset + length;
    this.next = offset;
  }

  /** Bytes from the start of the text to a place that is not before the one asked for last. */
  public int of(JsonLocation place) {
    long wanted = place.getCharOffset();
    while (next < end) {
      int size = Utf8.sizeAt(bytes, next, end);
      if (size == Utf8.CUT) {
        next = end; // Nothing of it was read, but it is what the text ends with.
      } else if (characters == wanted) {
        break;
      } else {
        characters += size == Utf8.MAX_SIZE ? 2 : 1;
        next += Math.max(1, size);
      }
    }
    return next - start;
  }
}
