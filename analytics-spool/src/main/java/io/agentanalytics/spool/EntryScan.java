package io.agentanalytics.spool;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * Finds the intact entries of a file, wherever they stand. Costs time in proportion to the file,
 * whatever it holds, and the memory of one entry.
 */
final class EntryScan implements Closeable {
  private static final int WINDOW_BYTES = 1 << 16;
  private static final int BLOCK_BYTES = 1 << 12;
  private static final byte FIRST = (byte) (EntryForm.BEGINNING >>> 24);

  /** A file may be made so that much looks like an entry; then its rest is left unread. */
  private static final int MAX_CHECKS_OF_A_BYTE = 16;

  private final FileChannel file;
  private final long size;
  private final ByteBuffer window = ByteBuffer.allocate(WINDOW_BYTES);
  private long windowAt;
  private long bytesToCheck;

  EntryScan(Path path) throws IOException {
    this.file = FileChannel.open(path, StandardOpenOption.READ);
    this.size = file.size();
    window.limit(0);
  }

  /** Takes what is found. */
  interface Finder {
    void found(long key, byte[] entry) throws IOException;
  }

  /** Hands out all that is found, in the order of the file, some of it perhaps several times. */
  void find(Finder finder) throws IOException {
    bytesToCheck = MAX_CHECKS_OF_A_BYTE * size;
    long at = 0;
    while (at + EntryForm.HEAD_BYTES <= size && bytesToCheck > 0) {
      int offset = beginning(show(at, EntryForm.HEAD_BYTES));
      at = windowAt + offset;
      if (offset + EntryForm.HEAD_BYTES <= window.limit()) {
        Optional<byte[]> entry = entry(at);
        if (entry.isPresent()) {
          finder.found(EntryForm.key(entry.get()), entry.get());
        }
        at += entry.map(bytes -> bytes.length).orElse(1);
      }
    }
  }

  /** Where in the window an entry may begin; behind the last such place if none does. */
  private int beginning(int from) {
    int end = window.limit() - EntryForm.HEAD_BYTES + 1;
    for (int i = from; i < end; i++) {
      if (window.get(i) == FIRST && window.getInt(i) == EntryForm.BEGINNING) {
        return i;
      }
    }
    return end;
  }

  private Optional<byte[]> entry(long at) {
    int head = show(at, EntryForm.HEAD_BYTES);
    int checksum = window.getInt(head + EntryForm.CHECKSUM_AT);
    long length = EntryForm.HEAD_BYTES + (long) window.getInt(head + EntryForm.CHECKED_FROM);
    if (length < EntryForm.HEAD_BYTES || length > size - at || length > bytesToCheck) {
      return Optional.empty();
    }
    bytesToCheck -= length;
    // Nothing is allocated for a length before it is known to be true.
    CRC32C found = new CRC32C();
    take(at + EntryForm.CHECKED_FROM, at + length, found::update);
    if ((int) found.getValue() != checksum) {
      return Optional.empty();
    }
    ByteBuffer entry = ByteBuffer.allocate((int) length);
    take(at, at + length, entry::put);
    return Optional.of(entry.array());
  }

  private interface Taker {
    void take(byte[] bytes, int offset, int length);
  }

  private void take(long from, long to, Taker taker) {
    long at = from;
    while (at < to) {
      int offset = show(at, 1);
      int length = (int) Math.min(window.limit() - offset, to - at);
      taker.take(window.array(), offset, length);
      at += length;
    }
  }

  /** Where in the window a part of the file is. */
  private int show(long at, int bytes) {
    if (at < windowAt || at + bytes > windowAt + window.limit()) {
      load(at);
    }
    return (int) (at - windowAt);
  }

  /** Fills the window from a place of the file on; what the disk does not give is zero. */
  private void load(long at) {
    windowAt = at;
    window.clear().limit((int) Math.min(WINDOW_BYTES, size - at));
    Arrays.fill(window.array(), (byte) 0);
    while (window.hasRemaining()) {
      long next = at + window.position();
      try {
        if (file.read(window, next) < 0) {
          window.position(window.limit());
        }
      } catch (IOException e) {
        // This block of the disk is broken, and lost like one that was overwritten.
        long skipped = BLOCK_BYTES - next % BLOCK_BYTES;
        window.position((int) Math.min(window.limit(), window.position() + skipped));
      }
    }
    window.rewind();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
