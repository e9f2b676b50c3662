package io.agentanalytics.core.delivery;

import io.agentanalytics.core.spool.Spool;
import io.agentanalytics.core.spool.SpoolProvider;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A disk in memory, which can be full, and can fail when it is too late. */
final class FailingDisk implements SpoolProvider {
  private final NavigableMap<Long, byte[]> committed = new TreeMap<>();
  private volatile boolean full;
  private volatile boolean failingBehindTheCommit;
  private volatile boolean outOfMemory;
  private volatile boolean unreadable;
  private int opened;
  private int closed;

  void full(boolean value) {
    full = value;
  }

  void failingBehindTheCommit(boolean value) {
    failingBehindTheCommit = value;
  }

  void outOfMemory(boolean value) {
    outOfMemory = value;
  }

  void unreadable(boolean value) {
    unreadable = value;
  }

  synchronized void damage(long key) {
    committed.get(key)[10] ^= 1;
  }

  synchronized int kept() {
    return committed.size();
  }

  synchronized boolean isOpen() {
    return opened > closed;
  }

  @Override
  public synchronized Spool open(Path folder) throws IOException {
    opened++;
    return new Opened(new TreeMap<>(committed));
  }

  private final class Opened implements Spool {
    private final NavigableMap<Long, byte[]> entries;

    Opened(NavigableMap<Long, byte[]> entries) {
      this.entries = entries;
    }

    @Override
    public long identity() {
      return 1;
    }

    @Override
    public long lost() {
      return 0;
    }

    @Override
    public long append(byte[] content) {
      long key = entries.isEmpty() ? 1 : entries.lastKey() + 1;
      entries.put(key, content);
      if (outOfMemory) {
        throw new OutOfMemoryError("there is none");
      }
      return key;
    }

    @Override
    public void remove(List<Long> keys) {
      keys.forEach(entries::remove);
    }

    @Override
    public void commit() throws IOException {
      if (full) {
        throw new IOException("full");
      }
      synchronized (FailingDisk.this) {
        committed.clear();
        committed.putAll(entries);
      }
      if (failingBehindTheCommit) {
        throw new IOException("nobody knows");
      }
    }

    @Override
    public List<Entry> read(long fromKey, int maxEntries, long maxBytes) throws IOException {
      if (unreadable) {
        throw new IOException("unreadable");
      }
      List<Entry> read = new ArrayList<>();
      entries
          .tailMap(fromKey)
          .forEach((key, content) -> read.add(new Entry(key, ByteBuffer.wrap(content))));
      return read.subList(0, Math.min(read.size(), maxEntries));
    }

    @Override
    public void close() {
      synchronized (FailingDisk.this) {
        closed++;
      }
    }
  }
}
