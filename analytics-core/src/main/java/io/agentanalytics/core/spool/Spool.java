package io.agentanalytics.core.spool;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Numbered entries on disk, oldest first. Any call may throw an {@link IOException}; then the spool
 * is useless and has to be closed, and a new one can be opened. What a spool gives is what was put
 * in: when it meets damage, it fails, and the one that is opened next has what is left.
 *
 * <p>Safe for use by several threads.
 */
public interface Spool extends Closeable {

  /**
   * An entry.
   *
   * @param key its number; grows from entry to entry, also over runs
   * @param content a view of its own
   */
  record Entry(long key, ByteBuffer content) {}

  /**
   * The store that holds the entries, by a number that no other has: keys of one store say nothing
   * about another, which may have come into its place.
   */
  long identity();

  /**
   * How many entries had been committed that damage has cost; 0 after the next commit. Where the
   * numbers of the store are damaged as well, there may be more.
   */
  long lost();

  /**
   * Adds an entry behind all others; it is safe after the next {@link #commit()}.
   *
   * @return its key
   */
  long append(byte[] content) throws IOException;

  /** Removes entries; they are gone after the next {@link #commit()}. */
  void remove(List<Long> keys) throws IOException;

  /** Returns when all that was done before is on the disk. */
  void commit() throws IOException;

  /**
   * The oldest entries from a key on.
   *
   * @param maxEntries 1 or more
   * @param maxBytes of content; the first entry comes however large it is
   */
  List<Entry> read(long fromKey, int maxEntries, long maxBytes) throws IOException;

  /** Closes it without a commit of its own; does nothing the second time. */
  @Override
  void close() throws IOException;
}
