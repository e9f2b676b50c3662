package io.agentanalytics.spool;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * Entries as they stand in a store: each says where it begins, how long it is, and which key it
 * has, under a checksum. So what a damaged page holds is told from what it held, an intact entry is
 * found in a file whose pages are not, and nothing else is taken for one: no text has the bytes of
 * the beginning.
 */
final class EntryForm {
  static final int BEGINNING = 0xFFFE_E7A1;

  /** Beginning, checksum, length of the content, key. */
  static final int HEAD_BYTES = 3 * Integer.BYTES + Long.BYTES;

  static final int CHECKSUM_AT = Integer.BYTES;
  static final int CHECKED_FROM = 2 * Integer.BYTES;

  private EntryForm() {}

  static byte[] encode(long key, byte[] content) {
    ByteBuffer entry = ByteBuffer.allocate(HEAD_BYTES + content.length);
    entry.putInt(BEGINNING).putInt(0).putInt(content.length).putLong(key).put(content);
    return entry.putInt(CHECKSUM_AT, checksum(entry.array(), CHECKED_FROM)).array();
  }

  /** The content of what stands in a store under a key; empty if it is not what was put there. */
  static Optional<ByteBuffer> decode(long key, byte[] stored) {
    ByteBuffer entry = ByteBuffer.wrap(stored).asReadOnlyBuffer();
    if (isEarlier(stored)) {
      boolean whole = stored.length > Integer.BYTES;
      return whole && entry.getInt(0) == checksum(stored, Integer.BYTES)
          ? Optional.of(entry)
          : Optional.empty();
    }
    boolean whole =
        stored.length >= HEAD_BYTES
            && entry.getInt(CHECKSUM_AT) == checksum(stored, CHECKED_FROM)
            && entry.getInt(CHECKED_FROM) == stored.length - HEAD_BYTES
            && key(stored) == key;
    return whole ? Optional.of(entry.position(HEAD_BYTES).slice()) : Optional.empty();
  }

  /** The key that an intact entry says it has. */
  static long key(byte[] stored) {
    return ByteBuffer.wrap(stored).getLong(HEAD_BYTES - Long.BYTES);
  }

  /** Before there was this form, an entry was a record, which begins with its own checksum. */
  static boolean isEarlier(byte[] stored) {
    return stored.length < Integer.BYTES || ByteBuffer.wrap(stored).getInt() != BEGINNING;
  }

  private static int checksum(byte[] entry, int from) {
    CRC32C checksum = new CRC32C();
    checksum.update(entry, from, entry.length - from);
    return (int) checksum.getValue();
  }
}
