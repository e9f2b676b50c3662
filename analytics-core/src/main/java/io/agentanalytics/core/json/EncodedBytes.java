package io.agentanalytics.core.json;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Takes the bytes of a generator, which has a buffer of its own: what fits into that comes in one
 * piece, and is copied once. A stream that grows and is copied at the end took a fifth of all
 * memory that a replay allocated.
 */
final class EncodedBytes extends OutputStream {
  private byte[] first = {};

  /** What did not fit. */
  private final ByteArrayOutputStream rest = new ByteArrayOutputStream(0);

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    if (first.length == 0) {
      first = Arrays.copyOfRange(bytes, offset, offset + length);
    } else {
      rest.write(bytes, offset, length);
    }
  }

  /** All bytes; not to be changed. */
  byte[] toByteArray() {
    if (rest.size() == 0) {
      return first;
    }
    byte[] all = Arrays.copyOf(first, first.length + rest.size());
    System.arraycopy(rest.toByteArray(), 0, all, first.length, rest.size());
    return all;
  }
}
