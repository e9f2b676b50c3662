package io.agentanalytics.spool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32C;

/**
 * What the newest commit said of a store. It stands in the store and in a small file beside it, so
 * that after damage of either it is known how much is missing. The file is not forced to the disk:
 * a crash of the machine may leave an older one.
 *
 * @param store a number that no other store has; 0 in a mark of an earlier form
 * @param commit its number
 * @param oldestKey of the entries; the next key when there are none
 * @param nextKey of the entry after the newest one
 * @param entries how many there are
 * @param lost entries that damage has cost, of which nobody has been told
 */
record Mark(long store, long commit, long oldestKey, long nextKey, long entries, long lost) {
  static final Mark NONE = new Mark(0, 0, 1, 1, 0, 0);

  /** Of the entry that is a mark. */
  static final long KEY = 0;

  private static final int MEMBERS_BYTES = 6 * Long.BYTES;
  private static final int BYTES = EntryForm.HEAD_BYTES + MEMBERS_BYTES;

  /** Of the first store of a folder. */
  static Mark ofNewStore() {
    return new Mark(UUID.randomUUID().getMostSignificantBits() | 1, 0, 1, 1, 0, 0);
  }

  boolean isNone() {
    return commit == 0;
  }

  boolean isSameStore(Mark other) {
    return store == other.store || store == 0 || other.store == 0;
  }

  /** Whether an entry with a key can be among those that it counts. */
  boolean spans(long key) {
    return key >= oldestKey && key < nextKey;
  }

  Mark newer(Mark other) {
    return commit >= other.commit ? this : other;
  }

  /** The mark in a file; {@link #NONE} if there is none that can be read. */
  static Mark read(FileChannel file) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(BYTES);
    boolean more = true;
    while (more && bytes.hasRemaining()) {
      more = file.read(bytes, bytes.position()) >= 0;
    }
    return decode(bytes.array()).or(() -> decodeEarlier(bytes.array())).orElse(NONE);
  }

  /**
   * The newest mark that stands anywhere in a file of a store, or {@link #NONE}: a damaged store
   * may open as an earlier state of itself, and then this is what tells. The first commit holds
   * nothing.
   */
  static Mark scan(Path store) throws IOException {
    try (EntryScan scan = new EntryScan(store)) {
      List<Mark> newest = new ArrayList<>(List.of(NONE));
      scan.find(
          (key, entry) ->
              decode(entry).ifPresent(mark -> newest.set(0, mark.newer(newest.get(0)))));
      return newest.get(0).commit > 1 ? newest.get(0) : NONE;
    }
  }

  static Optional<Mark> decode(byte[] entry) {
    return EntryForm.isEarlier(entry) || entry.length != BYTES
        ? Optional.empty()
        : EntryForm.decode(KEY, entry)
            .map(
                members ->
                    new Mark(
                        members.getLong(),
                        members.getLong(),
                        members.getLong(),
                        members.getLong(),
                        members.getLong(),
                        members.getLong()));
  }

  /** Number, oldest and next key, entries, length of the store, checksum. */
  private static Optional<Mark> decodeEarlier(byte[] bytes) {
    int checkedBytes = 5 * Long.BYTES;
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, 0, checkedBytes);
    ByteBuffer members = ByteBuffer.wrap(bytes);
    return members.getLong(checkedBytes) == checksum.getValue()
        ? Optional.of(
            new Mark(
                0, members.getLong(), members.getLong(), members.getLong(), members.getLong(), 0))
        : Optional.empty();
  }

  byte[] encode() {
    return EntryForm.encode(
        KEY,
        ByteBuffer.allocate(MEMBERS_BYTES)
            .putLong(store)
            .putLong(commit)
            .putLong(oldestKey)
            .putLong(nextKey)
            .putLong(entries)
            .putLong(lost)
            .array());
  }

  /** Writes it over the one before. */
  void write(FileChannel file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(encode());
    while (bytes.hasRemaining()) {
      file.write(bytes, bytes.position());
    }
  }
}
