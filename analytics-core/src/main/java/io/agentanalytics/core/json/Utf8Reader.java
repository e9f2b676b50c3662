package io.agentanalytics.core.json;

import com.fasterxml.jackson.core.JsonParseException;
import java.io.Reader;

/**
 * Decodes UTF-8 strictly, as a parser asks for it: what stands before a byte that belongs to no
 * character is read, and only then the byte is refused. A character that the end cuts is the end.
 *
 * <p>Not thread-safe.
 */
final class Utf8Reader extends Reader {
  private final byte[] bytes;
  private final int end;
  private int next;

  Utf8Reader(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    this.next = from;
    this.end = to;
  }

  @Override
  public int read(char[] target, int offset, int length) throws JsonParseException {
    int at = offset;
    // Room for a pair of surrogates.
    int last = offset + length - 1;
    while (at < last && next < end) {
      byte b = bytes[next];
      if (b >= 0) {
        target[at++] = (char) b;
        next++;
        continue;
      }
      int size = Utf8.sizeAt(bytes, next, end);
      if (size <= 0) {
        return at > offset ? at - offset : refuse(size);
      }
      at += Character.toChars(Utf8.decode(bytes, next, size), target, at);
      next += size;
    }
    return at > offset ? at - offset : -1;
  }

  private int refuse(int size) throws JsonParseException {
    if (size == Utf8.CUT) {
      next = end;
      return -1;
    }
    throw new JsonParseException(null, "Invalid UTF-8");
  }

  @Override
  public void close() {}
}
