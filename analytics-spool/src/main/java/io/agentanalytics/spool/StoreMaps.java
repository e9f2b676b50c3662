package io.agentanalytics.spool;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;

/**
 * A store with the maps of a spool. Its keys and values are read so that a damaged length costs no
 * memory.
 *
 * @param entries by key
 * @param marks the newest mark, under {@link Mark#KEY}
 */
record StoreMaps(MVStore store, MVMap<Long, byte[]> entries, MVMap<Long, byte[]> marks) {
  private static final String ENTRIES = "entries";
  private static final String MARKS = "marks";

  /** Before there were marks in a store, the number of the newest commit stood here, under 0. */
  private static final String COMMITS = "commits";

  /** Entries are read once or twice. */
  private static final int CACHE_MEGABYTES = 4;

  /**
   * What a store takes out of the head of its file before it writes. With nothing to take out it
   * may leave a head that names a version up to 20 commits old, whose room is used again by then.
   */
  private static final String CLEAN = "clean";

  /** Opens a store to write, or begins one in an empty file. Closes it if that fails. */
  static StoreMaps open(Path file) {
    MVStore store = builder(file).open();
    try {
      // What is removed is removed for good, and the next commit uses its room again.
      store.setVersionsToKeep(0);
      store.setRetentionTime(0);
      return of(store);
    } catch (RuntimeException | Error e) {
      store.closeImmediately();
      throw e;
    }
  }

  /** Opens a store that is not changed, whatever is wrong with it. */
  static MVStore openToRead(Path file) {
    return builder(file).readOnly().open();
  }

  private static MVStore.Builder builder(Path file) {
    return new MVStore.Builder()
        .fileName(file.toString())
        .autoCommitDisabled()
        .cacheSize(CACHE_MEGABYTES);
  }

  private static StoreMaps of(MVStore store) {
    return new StoreMaps(store, entries(store), marks(store));
  }

  static MVMap<Long, byte[]> entries(MVStore store) {
    return store.openMap(ENTRIES, keyed(new Content()));
  }

  private static MVMap<Long, byte[]> marks(MVStore store) {
    return store.openMap(MARKS, keyed(new Content()));
  }

  private static <V> MVMap.Builder<Long, V> keyed(BasicDataType<V> values) {
    return new MVMap.Builder<Long, V>().keyType(new Keys()).valueType(values);
  }

  /** What a store says of its newest commit. */
  static Mark mark(MVStore store) {
    if (store.hasMap(MARKS)) {
      byte[] mark = marks(store).get(Mark.KEY);
      if (mark != null) {
        return Mark.decode(mark).orElseThrow(() -> damage("its mark"));
      }
    }
    if (!store.hasMap(ENTRIES)) {
      return Mark.NONE;
    }
    Long commit = 0L;
    if (store.hasMap(COMMITS)) {
      MVMap<Long, Long> commits = store.openMap(COMMITS, keyed(LongDataType.INSTANCE));
      commit = commits.getOrDefault(0L, 0L);
    }
    MVMap<Long, byte[]> entries = entries(store);
    Long oldest = entries.firstKey();
    Long newest = entries.lastKey();
    return new Mark(
        0,
        commit,
        oldest == null ? 1 : oldest,
        newest == null ? 1 : newest + 1,
        entries.sizeAsLong(),
        0);
  }

  /** What is thrown when the store's own library has noticed nothing. */
  static MVStoreException damage(String what) {
    return DataUtils.newMVStoreException(DataUtils.ERROR_FILE_CORRUPT, "{0} is damaged", what);
  }

  /** Commits everything, together with what is to be known of it. */
  void commit(Mark mark) {
    marks.put(Mark.KEY, mark.encode());
    store.getStoreHeader().put(CLEAN, 1);
    store.commit();
    store.sync();
  }

  private static final class Keys extends BasicDataType<Long> {
    /** Far beyond what the library puts into a page. */
    private static final int MAX_IN_A_PAGE = 1 << 16;

    @Override
    public int getMemory(Long key) {
      return LongDataType.INSTANCE.getMemory(key);
    }

    @Override
    public void write(WriteBuffer buffer, Long key) {
      LongDataType.INSTANCE.write(buffer, key);
    }

    @Override
    public Long read(ByteBuffer buffer) {
      return LongDataType.INSTANCE.read(buffer);
    }

    @Override
    public Long[] createStorage(int size) {
      if (size > MAX_IN_A_PAGE) {
        throw damage("a page");
      }
      return new Long[size];
    }

    @Override
    public int compare(Long one, Long other) {
      return LongDataType.INSTANCE.compare(one, other);
    }
  }

  private static final class Content extends BasicDataType<byte[]> {
    @Override
    public int getMemory(byte[] content) {
      return ByteArrayDataType.INSTANCE.getMemory(content);
    }

    @Override
    public void write(WriteBuffer buffer, byte[] content) {
      ByteArrayDataType.INSTANCE.write(buffer, content);
    }

    @Override
    public byte[] read(ByteBuffer buffer) {
      int length = DataUtils.readVarInt(buffer);
      if (length < 0 || length > buffer.remaining()) {
        throw damage("a page");
      }
      byte[] content = new byte[length];
      buffer.get(content);
      return content;
    }

    @Override
    public byte[][] createStorage(int size) {
      return new byte[size][];
    }
  }
}
