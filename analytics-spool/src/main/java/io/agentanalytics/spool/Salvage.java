package io.agentanalytics.spool;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.Page;

/**
 * Makes a new store of what can be read in a damaged one, which is kept aside as it is. A kill at
 * any moment leaves either the damaged store, from which the next run makes the same, or the new
 * one.
 */
final class Salvage implements Closeable {
  private static final long COMMIT_BYTES = 8L << 20;

  /** No tree of an undamaged store is as deep. */
  private static final int MAX_DEPTH = 64;

  private final StoreMaps fresh;
  private final Set<Long> seenPages = new HashSet<>();
  private Mark mark;
  private long uncommittedBytes;

  private Salvage(SpoolFolder folder, Mark known) throws IOException {
    folder.makeFresh();
    this.fresh = StoreMaps.open(folder.fresh());
    this.mark = known;
  }

  /**
   * Puts a new store in the place of the one of a folder.
   *
   * @param known what is known to have been committed at last
   */
  static void run(SpoolFolder folder, Mark known) throws IOException {
    try (Salvage salvage = new Salvage(folder, known)) {
      if (folder.hasStore()) {
        salvage.readPages(folder.store());
        salvage.readEntries(folder.store());
      }
      salvage.finish();
    } catch (IOException | RuntimeException | Error e) {
      folder.removeFresh(); // On a full disk others need the room.
      throw e;
    }
    folder.replaceStore();
  }

  /**
   * Follows the pages that the library can still read. Whatever it throws is damage, and so is what
   * a damaged number makes it do: recurse for ever, or ask for more memory than there is.
   */
  private void readPages(Path damaged) throws IOException {
    try {
      MVStore store = StoreMaps.openToRead(damaged);
      try {
        readMark(store);
        readPage(StoreMaps.entries(store).getRootPage(), 0);
      } finally {
        store.closeImmediately();
      }
    } catch (RuntimeException | Error e) {
      // What it could not reach is looked for without it.
    }
  }

  private void readMark(MVStore store) {
    try {
      Mark stated = StoreMaps.mark(store);
      mark = mark.isSameStore(stated) ? mark.newer(stated) : mark;
    } catch (RuntimeException | Error e) {
      // Then what is known has to do.
    }
  }

  private void readPage(Page<Long, byte[]> page, int depth) throws IOException {
    if (depth > MAX_DEPTH || !seenPages.add(page.getPos())) {
      return;
    }
    int parts = page.isLeaf() ? page.getKeyCount() : page.getRawChildPageCount();
    for (int i = 0; i < parts; i++) {
      try {
        if (page.isLeaf()) {
          keep(page.getKey(i), page.getValue(i));
        } else {
          readPage(page.getChildPage(i), depth + 1);
        }
      } catch (RuntimeException | Error e) {
        // The next one may be whole.
      }
    }
  }

  /** Looks at the whole file; entries of an earlier form are not found so. */
  private void readEntries(Path damaged) throws IOException {
    try (EntryScan scan = new EntryScan(damaged)) {
      scan.find(this::keep);
    }
  }

  private void keep(long key, byte[] entry) throws IOException {
    long own = EntryForm.isEarlier(entry) ? key : EntryForm.key(entry);
    boolean counts = own != Mark.KEY && (mark.isNone() || mark.spans(own));
    if (counts && EntryForm.decode(own, entry).isPresent() && !fresh.entries().containsKey(own)) {
      put(own, entry);
    }
  }

  private void put(long key, byte[] entry) throws IOException {
    try {
      fresh.entries().put(key, entry);
      uncommittedBytes += entry.length;
      if (uncommittedBytes > COMMIT_BYTES) {
        uncommittedBytes = 0;
        fresh.store().commit();
      }
    } catch (RuntimeException | Error e) {
      throw new IOException("what can be read of the damaged store finds no room", e);
    }
  }

  /** Writes down what was found and what was not, until somebody has been told of it. */
  private void finish() {
    long found = fresh.entries().sizeAsLong();
    Optional<Long> oldest = Optional.ofNullable(fresh.entries().firstKey());
    long next = Optional.ofNullable(fresh.entries().lastKey()).map(key -> key + 1).orElse(1L);
    // Where nothing says how many there were, gaps between those that are there are all that shows.
    long expected = mark.isNone() ? next - oldest.orElse(next) : mark.entries();
    fresh.commit(
        new Mark(
            mark.store() == 0 ? Mark.ofNewStore().store() : mark.store(),
            mark.commit() + 1,
            oldest.orElse(mark.nextKey()),
            Math.max(mark.nextKey(), next),
            found,
            mark.lost() + Math.max(0, expected - found)));
  }

  @Override
  public void close() {
    fresh.store().closeImmediately();
  }
}
