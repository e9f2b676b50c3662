package io.agentanalytics.core.delivery;

import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.core.spool.Spool;
import io.agentanalytics.core.spool.SpoolProvider;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The records of a durable lane in its spool. A spool that fails is closed, and opened again: a
 * damaged one is mended then, and a disk does not stay full for ever. What is asked of it is tried
 * once more at once.
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

  /** The store of all keys below. */
  private long store;

  /**
   * The newest key that a commit has confirmed; what a failed one left behind it is removed. Before
   * anything was read, any.
   */
  private long committedKey = Long.MAX_VALUE;

  /** What is settled, up to the commit that removes it. */
  private final List<Long> settled = new ArrayList<>();

  /** Everything before this key is settled. */
  private long readFrom;

  /** The store that the keys of the batch on its way belong to. */
  private long batchStore;

  /** Whether there may be less than was committed, so that it has to be counted. */
  private boolean doubtful;

  /** What another run had put into a store that came into the place of ours stands up to here. */
  private long othersThrough = -1;

  private LaneSpool(SpoolProvider provider, Path folder, Spool spool) {
    this.provider = provider;
    this.folder = folder;
    this.spool = spool;
    this.store = spool.identity();
  }

  /**
   * A part of what is kept.
   *
   * @param keys of the records, one for each
   * @param isWhole whether nothing before or among them is missing
   */
  record Page(List<EventRecord> records, List<Long> keys, boolean isWhole) {
    Page {
      records = List.copyOf(records);
      keys = List.copyOf(keys);
    }
  }

  /** The newest record that a commit has confirmed. */
  record Place(long store, long key) {}

  /**
   * What is there.
   *
   * @param kept of what was committed through a place
   * @param others what another run had put into a store that came into the place of ours
   * @param unreadable entries of a form that this release does not read; they are removed
   * @param end of both
   */
  record Inventory(Amount kept, Amount others, long unreadable, Place end) {}

  static LaneSpool open(SpoolProvider provider, Path folder) throws IOException {
    return new LaneSpool(provider, folder, provider.open(folder));
  }

  /** How many records had been kept and are not there any more. Before the first commit. */
  synchronized long lost() throws IOException {
    return current().lost();
  }

  /** Reads everything once, before anything else is done: a store of 1 GB takes seconds. */
  synchronized Inventory recover() throws IOException {
    Inventory inventory = using(spool -> count(spool, Long.MAX_VALUE));
    committedKey = inventory.end().key();
    return inventory;
  }

  /** Reads everything that is not settled, after some of it may have got lost. */
  synchronized Inventory count(Place through) throws IOException {
    return using(spool -> count(spool, through.store() == store ? through.key() : othersThrough));
  }

  private Inventory count(Spool opened, long throughKey) throws IOException {
    Amount kept = Amount.NOTHING;
    Amount others = Amount.NOTHING;
    List<Long> unreadable = new ArrayList<>();
    long end = Math.max(readFrom - 1, 0);
    List<Spool.Entry> entries = opened.read(readFrom, PAGE_ENTRIES, PAGE_BYTES);
    while (!entries.isEmpty()) {
      for (Spool.Entry entry : entries) {
        if (entry.key() <= throughKey) {
          Optional<EventRecord> record = decode(entry);
          Amount amount = record.map(Amount::of).orElse(Amount.NOTHING);
          if (record.isEmpty()) {
            unreadable.add(entry.key());
          } else if (entry.key() <= othersThrough) {
            others = others.plus(amount);
          } else {
            kept = kept.plus(amount);
          }
          end = entry.key();
        }
      }
      entries = opened.read(keyOfLast(entries) + 1, PAGE_ENTRIES, PAGE_BYTES);
    }
    opened.remove(unreadable);
    doubtful = false;
    othersThrough = -1;
    return new Inventory(kept, others, unreadable.size(), new Place(store, end));
  }

  /**
   * Keeps records, and lets go of what is settled. When it returns, both are on the disk.
   *
   * @return the newest record that is kept
   */
  synchronized Place commit(List<EventRecord> records) throws IOException {
    return using(
        opened -> {
          opened.remove(settled);
          long key = committedKey;
          for (EventRecord record : records) {
            key = opened.append(RecordForm.encode(record));
          }
          Place end = new Place(store, key);
          opened.commit();
          settled.clear(); // From here on nothing needs memory, of which there may be none.
          committedKey = key;
          return end;
        });
  }

  /** The oldest records that are not settled, up to a place. */
  synchronized Page read(Place through, Amount limit) throws IOException {
    return using(
        opened -> {
          if (doubtful || through.store() != store) {
            return new Page(List.of(), List.of(), false);
          }
          // More than a batch, which tells whether its last fact is whole.
          int entries = (int) Math.min(limit.records() + 1, MAX_BATCH);
          long bytes = limit.bytes() + (long) entries * RecordForm.MAX_USUAL_HEAD_BYTES;
          batchStore = store;
          return page(
              opened.read(readFrom, entries, bytes).stream()
                  .filter(entry -> entry.key() <= through.key())
                  .toList());
        });
  }

  /**
   * These records of the page that was read last are delivered or given up, and the next commit
   * removes them. Ordered.
   */
  synchronized void settle(List<Long> keys) {
    if (!keys.isEmpty() && batchStore == store) {
      settled.addAll(keys);
      readFrom = Math.max(readFrom, keys.get(keys.size() - 1) + 1);
    }
  }

  /** Ends before an entry that cannot be read. */
  private static Page page(List<Spool.Entry> entries) {
    List<EventRecord> records = new ArrayList<>();
    List<Long> keys = new ArrayList<>();
    for (Spool.Entry entry : entries) {
      Optional<EventRecord> record = decode(entry);
      if (record.isEmpty()) {
        return new Page(records, keys, !records.isEmpty());
      }
      records.add(record.get());
      keys.add(entry.key());
    }
    return new Page(records, keys, !records.isEmpty());
  }

  private static Optional<EventRecord> decode(Spool.Entry entry) {
    try {
      return Optional.of(RecordForm.decode(entry.content()));
    } catch (RecordForm.UnreadableException e) {
      return Optional.empty();
    }
  }

  /** Something that a spool is asked for. */
  private interface Use<T> {
    T of(Spool spool) throws IOException;
  }

  private <T> T using(Use<T> use) throws IOException {
    try {
      return once(use);
    } catch (IOException e) {
      return once(use);
    }
  }

  /** Whatever fails leaves nothing half done behind it. */
  private <T> T once(Use<T> use) throws IOException {
    try {
      return use.of(current());
    } catch (IOException | RuntimeException | Error e) {
      discard(e);
      throw e;
    }
  }

  private Spool current() throws IOException {
    Spool opened = spool;
    if (opened == null) {
      opened = provider.open(folder);
      spool = opened;
      if (opened.identity() == store) {
        removeStale(opened);
        doubtful |= opened.lost() > 0;
      } else {
        adopt(opened);
      }
    }
    return opened;
  }

  /**
   * What was settled may have come back, and a commit that failed may have come to the disk all the
   * same; its records are counted lost.
   */
  private void removeStale(Spool opened) throws IOException {
    opened.remove(keys(opened, 0, readFrom));
    if (committedKey < Long.MAX_VALUE) {
      opened.remove(keys(opened, committedKey + 1, Long.MAX_VALUE));
    }
  }

  /** Another store is there: nothing of ours is in it, and its keys are its own. */
  private void adopt(Spool opened) throws IOException {
    List<Long> keys = keys(opened, 0, Long.MAX_VALUE);
    store = opened.identity();
    settled.clear();
    readFrom = 0;
    committedKey = keys.isEmpty() ? 0 : keys.get(keys.size() - 1);
    othersThrough = committedKey;
    doubtful = true;
  }

  private static List<Long> keys(Spool opened, long from, long end) throws IOException {
    List<Long> keys = new ArrayList<>();
    List<Spool.Entry> entries = opened.read(from, PAGE_ENTRIES, PAGE_BYTES);
    while (!entries.isEmpty() && entries.get(0).key() < end) {
      entries.stream().map(Spool.Entry::key).filter(key -> key < end).forEach(keys::add);
      entries = opened.read(keyOfLast(entries) + 1, PAGE_ENTRIES, PAGE_BYTES);
    }
    return keys;
  }

  private static long keyOfLast(List<Spool.Entry> entries) {
    return entries.get(entries.size() - 1).key();
  }

  /** Whether there may be less than was committed. */
  synchronized boolean isDoubtful() {
    return doubtful;
  }

  private void discard(Throwable reason) {
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
