package io.agentanalytics.spool;

import io.agentanalytics.core.spool.Spool;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;

/** A spool in an MVStore: one map from keys to entries in one file. */
final class MvSpool implements Spool {
  private static final String ENTRIES = "entries";
  private static final String COMMITS = "commits";

  /** The only key of the map of commits: its value is the number of the newest. */
  private static final Long COMMIT = 0L;

  /** What a store says of a file that was cut or overwritten. */
  private static final Set<Integer> DAMAGE =
      Set.of(
          DataUtils.ERROR_FILE_CORRUPT,
          DataUtils.ERROR_READING_FAILED,
          DataUtils.ERROR_CHUNK_NOT_FOUND,
          DataUtils.ERROR_INTERNAL);

  /**
   * What a store takes out of the head of its file before it writes. With nothing to take out it
   * may leave a head that names a version up to 20 commits old, whose room is used again by then.
   */
  private static final String CLEAN = "clean";

  /** Entries are read once or twice. */
  private static final int CACHE_MEGABYTES = 4;

  private final MVStore store;
  private final MVMap<Long, byte[]> entries;
  private final MVMap<Long, Long> commits;
  private final FileChannel markFile;
  private final Path file;
  private final long lost;

  // Guarded by this.
  private long nextKey;

  private MvSpool(MVStore store, SpoolFolder folder, Mark mark) throws IOException {
    this.store = store;
    this.entries = store.openMap(ENTRIES, keyed(ByteArrayDataType.INSTANCE));
    this.commits = store.openMap(COMMITS, keyed(LongDataType.INSTANCE));
    this.file = folder.store();
    this.lost = isOlder(commits, mark) ? rollForward(mark) : 0;
    Long newest = entries.lastKey();
    this.nextKey = Math.max(mark.nextKey(), newest == null ? 1 : newest + 1);
    this.markFile = FileChannel.open(folder.mark(), StandardOpenOption.WRITE);
  }

  private static <V> MVMap.Builder<Long, V> keyed(BasicDataType<V> values) {
    return new MVMap.Builder<Long, V>().keyType(LongDataType.INSTANCE).valueType(values);
  }

  /** Whether the store is an earlier state of what the mark tells: its newest part is damaged. */
  private static boolean isOlder(MVMap<Long, Long> commits, Mark mark) {
    return commits.getOrDefault(COMMIT, 0L) < mark.commit();
  }

  /** Removes what had been settled; gives how many entries are missing. */
  private long rollForward(Mark mark) {
    Long key = entries.firstKey();
    while (key != null && key < mark.oldestKey()) {
      entries.remove(key);
      key = entries.firstKey();
    }
    return Math.max(0, mark.entries() - entries.sizeAsLong());
  }

  /** Opens the spool of a folder; a store that cannot be read is moved aside for an empty one. */
  static MvSpool open(SpoolFolder folder) throws IOException {
    Mark mark = Mark.read(folder.mark());
    try {
      if (Files.size(folder.store()) < mark.storeBytes() && isOlder(folder, mark)) {
        folder.copyAside(); // It was cut, and opening it will change it.
      }
      return open(folder, mark);
    } catch (MVStoreException e) {
      if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
        throw new IOException("another process or lane has it open", e);
      }
      if (!DAMAGE.contains(e.getErrorCode())) {
        throw failure(e);
      }
      folder.moveAside();
      return open(folder, mark);
    }
  }

  private static boolean isOlder(SpoolFolder folder, Mark mark) {
    try (MVStore store =
        new MVStore.Builder().fileName(folder.store().toString()).readOnly().open()) {
      return isOlder(store.openMap(COMMITS, keyed(LongDataType.INSTANCE)), mark);
    }
  }

  private static MvSpool open(SpoolFolder folder, Mark mark) throws IOException {
    MVStore store =
        new MVStore.Builder()
            .fileName(folder.store().toString())
            .autoCommitDisabled()
            .cacheSize(CACHE_MEGABYTES)
            .open();
    try {
      // What is removed is removed for good, and the next commit uses its room again.
      store.setVersionsToKeep(0);
      store.setRetentionTime(0);
      return new MvSpool(store, folder, mark);
    } catch (IOException | RuntimeException e) {
      store.closeImmediately();
      throw e;
    }
  }

  private static IOException failure(RuntimeException e) {
    return new IOException("the store fails: " + e.getClass().getSimpleName(), e);
  }

  @Override
  public long lost() {
    return lost;
  }

  @Override
  public synchronized long append(byte[] content) throws IOException {
    try {
      long key = nextKey;
      entries.append(key, content);
      nextKey++;
      return key;
    } catch (RuntimeException e) {
      throw failure(e);
    }
  }

  @Override
  public synchronized void remove(List<Long> keys) throws IOException {
    try {
      keys.forEach(entries::remove);
    } catch (RuntimeException e) {
      throw failure(e);
    }
  }

  @Override
  public synchronized void commit() throws IOException {
    try {
      long commit = commits.getOrDefault(COMMIT, 0L) + 1;
      commits.put(COMMIT, commit);
      store.getStoreHeader().put(CLEAN, 1);
      store.commit();
      store.sync();
      Long oldest = entries.firstKey();
      new Mark(
              commit,
              oldest == null ? nextKey : oldest,
              nextKey,
              entries.sizeAsLong(),
              Files.size(file))
          .write(markFile);
    } catch (RuntimeException e) {
      throw failure(e);
    }
  }

  @Override
  public synchronized List<Entry> read(long fromKey, int maxEntries, long maxBytes)
      throws IOException {
    try {
      List<Entry> read = new ArrayList<>();
      long bytes = 0;
      Cursor<Long, byte[]> cursor = entries.cursor(fromKey);
      while (read.size() < maxEntries && cursor.hasNext()) {
        long key = cursor.next();
        byte[] content = cursor.getValue();
        bytes += content.length;
        if (bytes > maxBytes && !read.isEmpty()) {
          break;
        }
        read.add(new Entry(key, ByteBuffer.wrap(content).asReadOnlyBuffer()));
      }
      return read;
    } catch (RuntimeException e) {
      throw failure(e);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    try {
      store.closeImmediately();
    } catch (RuntimeException e) {
      throw failure(e);
    } finally {
      markFile.close();
    }
  }
}
