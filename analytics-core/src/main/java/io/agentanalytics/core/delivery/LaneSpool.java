package io.agentanalytics.core.delivery;

import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.core.spool.Spool;
import io.agentanalytics.core.spool.SpoolProvider;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The records of a durable lane in its spool. A spool that fails is closed, and opened again when
 * it is needed next: a disk does not stay full for ever.
 *
 * <p>Safe for use by several threads; a commit makes all others wait.
 */
final class LaneSpool implements Closeable {
  private static final int PAGE_ENTRIES = 1_024;
  private static final long PAGE_BYTES = 4L << 20;

  /** Far beyond what an exporter takes at once. */
  private static final int MAX_BATCH = 1_000_000;

  private final SpoolProvider provider;
  private final Path folder;

  // Guarded by this, like everything below.
  private @Nullable Spool spool;

  /** The newest key that a commit has confirmed; what a failed one left behind it is removed. */
  private long committedKey;

  /** What is settled, up to the commit that removes it. */
  private final List<Long> settled = new ArrayList<>();

  /** Everything before this key is settled. */
  private long readFrom;

  private LaneSpool(SpoolProvider provider, Path folder, Spool spool) {
    this.provider = provider;
    this.folder = folder;
    this.spool = spool;
  }

  /**
   * A part of what is kept.
   *
   * @param keys of the records, one for each
   * @param unreadable keys of entries that cannot be read any more; they stand before the records
   */
  record Page(List<EventRecord> records, List<Long> keys, List<Long> unreadable) {
    Page {
      records = List.copyOf(records);
      keys = List.copyOf(keys);
      unreadable = List.copyOf(unreadable);
    }
  }

  /**
   * What an earlier run has left.
   *
   * @param lost how many records were kept and are not there any more
   */
  record Inventory(Amount kept, long lost) {}

  static LaneSpool open(SpoolProvider provider, Path folder) throws IOException {
    return new LaneSpool(provider, folder, provider.open(folder));
  }

  /** Reads everything once, before anything else is done: a store of 1 GB takes seconds. */
  synchronized Inventory recover() throws IOException {
    Spool opened = current();
    Amount kept = Amount.NOTHING;
    long lost = opened.lost();
    List<Spool.Entry> entries = opened.read(0, PAGE_ENTRIES, PAGE_BYTES);
    while (!entries.isEmpty()) {
      Page page = page(entries, false);
      kept = kept.plus(Amount.of(page.records()));
      lost += page.unreadable().size();
      opened.remove(page.unreadable());
      committedKey = entries.get(entries.size() - 1).key();
      entries = opened.read(committedKey + 1, PAGE_ENTRIES, PAGE_BYTES);
    }
    return new Inventory(kept, lost);
  }

  /**
   * Keeps records, and lets go of what is settled. When it returns, both are on the disk.
   *
   * @return the key of the newest record that is kept
   */
  synchronized long commit(List<EventRecord> records) throws IOException {
    Spool opened = current();
    try {
      opened.remove(settled);
      long key = committedKey;
      for (EventRecord record : records) {
        key = opened.append(RecordForm.encode(record));
      }
      opened.commit();
      settled.clear();
      committedKey = key;
      return key;
    } catch (IOException e) {
      discard(e);
      throw e;
    }
  }

  /** The oldest records that are not settled, up to a key. */
  synchronized Page read(long throughKey, Amount limit) throws IOException {
    Spool opened = current();
    try {
      // More than a batch, which tells whether its last fact is whole.
      int entries = (int) Math.min(limit.records() + 1, MAX_BATCH);
      long bytes = limit.bytes() + (long) entries * RecordForm.MAX_USUAL_HEAD_BYTES;
      return page(
          opened.read(readFrom, entries, bytes).stream()
              .filter(entry -> entry.key() <= throughKey)
              .toList(),
          true);
    } catch (IOException e) {
      discard(e);
      throw e;
    }
  }

  /** These are delivered or given up, and the next commit removes them. Ordered. */
  synchronized void settle(List<Long> keys) {
    if (!keys.isEmpty()) {
      settled.addAll(keys);
      readFrom = Math.max(readFrom, keys.get(keys.size() - 1) + 1);
    }
  }

  /**
   * @param untilGap whether to end before an entry that cannot be read and has a record before it
   */
  private static Page page(List<Spool.Entry> entries, boolean untilGap) {
    List<EventRecord> records = new ArrayList<>();
    List<Long> keys = new ArrayList<>();
    List<Long> unreadable = new ArrayList<>();
    for (Spool.Entry entry : entries) {
      try {
        records.add(RecordForm.decode(entry.content()));
        keys.add(entry.key());
      } catch (RecordForm.UnreadableException e) {
        if (untilGap && !records.isEmpty()) {
          break;
        }
        unreadable.add(entry.key());
      }
    }
    return new Page(records, keys, unreadable);
  }

  private Spool current() throws IOException {
    Spool opened = spool;
    if (opened == null) {
      opened = provider.open(folder);
      spool = opened;
      removeUnconfirmed(opened);
    }
    return opened;
  }

  /** A commit that failed may have come to the disk all the same; its records are counted lost. */
  private void removeUnconfirmed(Spool opened) throws IOException {
    try {
      List<Spool.Entry> entries = opened.read(committedKey + 1, PAGE_ENTRIES, PAGE_BYTES);
      while (!entries.isEmpty()) {
        List<Long> keys = entries.stream().map(Spool.Entry::key).toList();
        opened.remove(keys);
        entries = opened.read(keys.get(keys.size() - 1) + 1, PAGE_ENTRIES, PAGE_BYTES);
      }
    } catch (IOException e) {
      discard(e);
      throw e;
    }
  }

  private void discard(IOException reason) {
    try {
      close();
    } catch (IOException e) {
      reason.addSuppressed(e);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    Spool opened = spool;
    spool = null;
    if (opened != null) {
      opened.close();
    }
  }
}
