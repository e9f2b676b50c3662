package io.agentanalytics.spool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/**
 * What the newest commit said of the store, in a small file beside it: after damage it tells how
 * much is missing. It is not forced to the disk, so a crash of the machine may leave an older one;
 * then less is counted, and nothing else is wrong.
 *
 * @param commit its number, which also stands in the store
 * @param oldestKey of the entries; the next key when there are none
 * @param nextKey of the entry after the newest one
 * @param entries how many there are
 * @param storeBytes length of the store's file
 */
record Mark(long commit, long oldestKey, long nextKey, long entries, long storeBytes) {
  static final Mark NONE = new Mark(0, 1, 1, 0, 0);

  private static final int BYTES = 6 * Long.BYTES;

  /** The mark in a file; {@link #NONE} if there is none that can be read. */
  static Mark read(Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(BYTES);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      while (bytes.hasRemaining()) {
        if (channel.read(bytes) < 0) {
          return NONE;
        }
      }
    }
    bytes.flip();
    Mark mark =
        new Mark(
            bytes.getLong(), bytes.getLong(), bytes.getLong(), bytes.getLong(), bytes.getLong());
    return bytes.getLong() == mark.checksum() ? mark : NONE;
  }

  /** Writes it over the one before. */
  void write(FileChannel channel) throws IOException {
    ByteBuffer bytes = members().putLong(checksum()).flip();
    while (bytes.hasRemaining()) {
      channel.write(bytes, bytes.position());
    }
  }

  private ByteBuffer members() {
    return ByteBuffer.allocate(BYTES)
        .putLong(commit)
        .putLong(oldestKey)
        .putLong(nextKey)
        .putLong(entries)
        .putLong(storeBytes);
  }

  private long checksum() {
    CRC32C checksum = new CRC32C();
    checksum.update(members().flip());
    return checksum.getValue();
  }
}
