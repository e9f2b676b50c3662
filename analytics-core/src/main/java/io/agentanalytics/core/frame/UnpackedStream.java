package io.agentanalytics.core.frame;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A stream that unpacks itself when its first bytes say that it is packed with gzip; also several
 * packed files one behind the other. It reads nothing before it is read, and counts what it has
 * taken.
 */
final class UnpackedStream extends InputStream {
  private static final int GZIP_MAGIC_1 = 0x1f;
  private static final int GZIP_MAGIC_2 = 0x8b;
  private static final int BUFFER_BYTES = 64 * 1024;

  private final Raw raw;
  private @Nullable InputStream unpacked;

  UnpackedStream(InputStream in) {
    this.raw = new Raw(new Counting(in));
  }

  /** Bytes of the input as it is, packed or not, that have been taken. */
  long taken() {
    return raw.counting.taken;
  }

  @Override
  public int read() throws IOException {
    return unpacked().read();
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    return unpacked().read(target, offset, length);
  }

  private InputStream unpacked() throws IOException {
    InputStream open = unpacked;
    if (open == null) {
      open = raw.isPacked() ? gzip() : raw;
      unpacked = open;
    }
    return open;
  }

  private InputStream gzip() throws IOException {
    try {
      return new GZIPInputStream(raw, BUFFER_BYTES);
    } catch (EOFException e) {
      throw new EOFException("Unexpected end of the gzip header"); // The JDK's has no message.
    }
  }

  @Override
  public void close() throws IOException {
    raw.close();
  }

  /** The input, of which the first bytes are looked at and put back. */
  private static final class Raw extends PushbackInputStream {
    private final Counting counting;

    Raw(Counting in) {
      super(in, 2);
      counting = in;
    }

    boolean isPacked() throws IOException {
      byte[] magic = readNBytes(2);
      unread(magic);
      return magic.length == 2
          && (magic[0] & 0xFF) == GZIP_MAGIC_1
          && (magic[1] & 0xFF) == GZIP_MAGIC_2;
    }

    /**
     * The unpacker looks for a further packed file only when something is available. A pipe whose
     * writer is slow has nothing available without being at its end, so this waits.
     */
    @Override
    public int available() throws IOException {
      int available = super.available();
      if (available > 0) {
        return available;
      }
      int next = read();
      if (next < 0) {
        return 0;
      }
      unread(next);
      return 1;
    }
  }

  private static final class Counting extends InputStream {
    private final InputStream in;
    private long taken;

    Counting(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      int next = in.read();
      taken += next < 0 ? 0 : 1;
      return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = in.read(target, offset, length);
      taken += Math.max(0, read);
      return read;
    }

    @Override
    public int available() throws IOException {
      return in.available();
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
