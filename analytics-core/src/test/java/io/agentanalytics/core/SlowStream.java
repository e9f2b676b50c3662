package io.agentanalytics.core;

import java.io.IOException;
import java.io.InputStream;

/** Gives one byte at a time, as a pipe may, and nothing is ever available at once. */
final class SlowStream extends InputStream {
  private final byte[] content;
  private final int failsAt;
  private int next;

  private SlowStream(byte[] content, int failsAt) {
    this.content = content;
    this.failsAt = failsAt;
  }

  static SlowStream of(byte[] content) {
    return new SlowStream(content, -1);
  }

  /** A stream that fails behind so many bytes. */
  static SlowStream failing(byte[] content, int failsAt) {
    return new SlowStream(content, failsAt);
  }

  @Override
  public int read() throws IOException {
    if (next == failsAt) {
      throw new IOException("the disk is gone");
    }
    return next < content.length ? content[next++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int value = read();
    if (value < 0) {
      return -1;
    }
    target[offset] = (byte) value;
    return 1;
  }
}
