package io.agentanalytics.spool;

import io.agentanalytics.core.spool.Spool;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * A spool in an MVStore: one map from keys to entries in one file. Damage that is met at any time
 * is mended at once, as far as it can be; whoever met it opens the spool again.
 */
final class MvSpool implements Spool {
  /** What a store says that has nothing to do with what its file holds. */
  private static final Set<Integer> OUTSIDE =
      Set.of(DataUtils.ERROR_FILE_LOCKED, DataUtils.ERROR_WRITING_FAILED, DataUtils.ERROR_CLOSED);

  private final SpoolFolder folder;
  private final FileChannel markFile;
  private final StoreMaps store;
  private final MVMap<Long, byte[]> entries;
  private final @Nullable Object fileKey;

  /** Of the newest commit, but for what has been lost since. Guarded by this, like what follows. */
  private Mark mark;

  private long nextKey;
  private long fileBytes;

  /** Entries that were read one after the other from the first on; -1 when they were not. */
  private long readInOrder;

  private long lastRead;

  private MvSpool(SpoolFolder folder, FileChannel markFile, StoreMaps store, Mark mark)
      throws IOException {
    this.folder = folder;
    this.markFile = markFile;
    this.store = store;
    this.entries = store.entries();
    this.mark = mark;
    this.nextKey = mark.nextKey();
    BasicFileAttributes file = attributes();
    this.fileKey = file.fileKey();
    this.fileBytes = file.size();
  }

  /** Opens the spool of a folder. What is damaged there is mended first. */
  static MvSpool open(SpoolFolder folder) throws IOException {
    FileChannel markFile = folder.lockMark();
    try {
      return open(folder, markFile);
    } catch (RuntimeException | Error e) {
      markFile.close();
      throw failure(e);
    } catch (IOException e) {
      markFile.close();
      throw e;
    }
  }

  private static MvSpool open(SpoolFolder folder, FileChannel markFile) throws IOException {
    folder.makeStore();
    Mark read = Mark.read(markFile);
    Mark beside = read.isNone() ? Mark.scan(folder.store()) : read;
    try {
      if (Files.size(folder.store()) > 0) {
        checkWithoutChange(folder, beside);
      }
      return openWhole(folder, markFile, beside);
    } catch (RuntimeException | Error e) {
      if (!isDamage(e) && !(e instanceof OutOfMemoryError)) {
        throw e;
      }
    }
    Salvage.run(folder, beside);
    return openWhole(folder, markFile, beside);
  }

  /** Opening a damaged store may change it, which is to be kept as it is. */
  private static void checkWithoutChange(SpoolFolder folder, Mark beside) {
    try (MVStore store = StoreMaps.openToRead(folder.store())) {
      check(StoreMaps.entries(store), StoreMaps.mark(store), beside);
    }
  }

  /** Throws if the store is an earlier state of what the mark tells, or not what it says itself. */
  private static void check(MVMap<Long, byte[]> entries, Mark stated, Mark beside) {
    boolean same = stated.isSameStore(beside);
    Mark newest = same ? beside.newer(stated) : stated;
    if (newest.commit() != stated.commit() || newest.entries() != entries.sizeAsLong()) {
      throw StoreMaps.damage("a part");
    }
  }

  private static MvSpool openWhole(SpoolFolder folder, FileChannel markFile, Mark beside)
      throws IOException {
    StoreMaps store = StoreMaps.open(folder.store());
    try {
      Mark stated = StoreMaps.mark(store.store());
      check(store.entries(), stated, beside);
      return new MvSpool(folder, markFile, store, begin(stated, beside));
    } catch (IOException | RuntimeException | Error e) {
      store.store().closeImmediately();
      throw e;
    }
  }

  private static Mark begin(Mark stated, Mark beside) {
    if (stated.equals(Mark.NONE)) {
      return Mark.ofNewStore();
    }
    // Another store took the place of the one that the mark beside it tells of.
    long lost = stated.isSameStore(beside) ? 0 : beside.entries() + beside.lost();
    return new Mark(
        stated.store() == 0 ? Mark.ofNewStore().store() : stated.store(),
        stated.commit(),
        stated.oldestKey(),
        stated.nextKey(),
        stated.entries(),
        stated.lost() + lost);
  }

  /** Whether what a store throws comes from its file, not from the disk, the memory or a thread. */
  private static boolean isDamage(Throwable failure) {
    Throwable cause = failure;
    while (cause != null) {
      if (cause instanceof OutOfMemoryError
          || cause instanceof InterruptedException
          || cause instanceof ClosedChannelException
          || (cause instanceof MVStoreException e && OUTSIDE.contains(e.getErrorCode()))) {
        return false;
      }
      cause = cause.getCause();
    }
    return true;
  }

  private static IOException failure(Throwable e) {
    return e instanceof MVStoreException locked
            && locked.getErrorCode() == DataUtils.ERROR_FILE_LOCKED
        ? SpoolFolder.inUse()
        : new IOException("the store fails: " + e.getClass().getSimpleName(), e);
  }

  /** Mends the store if it is damaged. In any case this spool is of no use any more. */
  private IOException failed(Throwable e) {
    IOException failure = failure(e);
    if (isDamage(e)) {
      try {
        store.store().closeImmediately();
        Salvage.run(folder, mark);
      } catch (IOException | RuntimeException | Error f) {
        failure.addSuppressed(f); // Whoever opens it next tries again.
      }
    }
    return failure;
  }

  @Override
  public long identity() {
    return mark.store();
  }

  @Override
  public synchronized long lost() {
    return mark.lost();
  }

  @Override
  public synchronized long append(byte[] content) throws IOException {
    try {
      long key = nextKey;
      entries.append(key, EntryForm.encode(key, content));
      nextKey++;
      readInOrder = -1;
      return key;
    } catch (RuntimeException | Error e) {
      throw failed(e);
    }
  }

  @Override
  public synchronized void remove(List<Long> keys) throws IOException {
    try {
      keys.forEach(entries::remove);
      readInOrder = -1;
    } catch (RuntimeException | Error e) {
      throw failed(e);
    }
  }

  @Override
  public synchronized void commit() throws IOException {
    checkFile();
    try {
      Long oldest = entries.firstKey();
      Mark next =
          new Mark(
              mark.store(),
              mark.commit() + 1,
              oldest == null ? nextKey : oldest,
              nextKey,
              entries.sizeAsLong(),
              0);
      store.commit(next);
      mark = next;
      next.write(markFile);
      fileBytes = Files.size(folder.store());
    } catch (RuntimeException | Error e) {
      throw failed(e);
    }
  }

  /** What is written into a file that is not there any more would be lost without a word. */
  private void checkFile() throws IOException {
    try {
      BasicFileAttributes file = attributes();
      if (!Objects.equals(file.fileKey(), fileKey)) {
        throw new IOException("the store was replaced");
      }
      if (file.size() < fileBytes) {
        throw failed(StoreMaps.damage("what was cut"));
      }
    } catch (NoSuchFileException e) {
      throw new IOException("the store was deleted", e);
    }
  }

  private BasicFileAttributes attributes() throws IOException {
    return Files.readAttributes(
        folder.store(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public synchronized List<Entry> read(long fromKey, int maxEntries, long maxBytes)
      throws IOException {
    try {
      List<Entry> read = new ArrayList<>();
      long bytes = 0;
      long last = fromKey - 1;
      Cursor<Long, byte[]> cursor = entries.cursor(fromKey);
      while (read.size() < maxEntries && cursor.hasNext()) {
        Entry entry = entry(cursor.next(), cursor.getValue(), last);
        last = entry.key();
        bytes += entry.content().remaining();
        if (bytes > maxBytes && !read.isEmpty()) {
          break;
        }
        read.add(entry);
      }
      countInOrder(fromKey, read);
      return read;
    } catch (RuntimeException | Error e) {
      throw failed(e);
    }
  }

  /** An entry that is what was put there, and is found where it is looked for. */
  private Entry entry(long key, byte[] stored, long before) {
    ByteBuffer content =
        EntryForm.decode(key, stored).orElseThrow(() -> StoreMaps.damage("an entry"));
    if (key <= before || !entries.containsKey(key)) {
      throw StoreMaps.damage("the order of entries");
    }
    return new Entry(key, content);
  }

  /** Whoever has read all entries in order has met as many as there are said to be. */
  private void countInOrder(long fromKey, List<Entry> read) {
    if (fromKey == 0) {
      readInOrder = 0;
    } else if (readInOrder >= 0 && fromKey != lastRead + 1) {
      readInOrder = -1;
    }
    if (readInOrder >= 0 && read.isEmpty() && readInOrder != entries.sizeAsLong()) {
      throw StoreMaps.damage("the order of entries");
    }
    if (readInOrder >= 0 && !read.isEmpty()) {
      readInOrder += read.size();
      lastRead = read.get(read.size() - 1).key();
    }
  }

  @Override
  public synchronized void close() throws IOException {
    try {
      store.store().closeImmediately();
    } catch (RuntimeException | Error e) {
      throw failure(e);
    } finally {
      markFile.close();
    }
  }
}
