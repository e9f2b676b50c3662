package io.agentanalytics.exporters.jsonl;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** A disk that is full after some bytes, and fails in other ways as told; files on it are real. */
final class SickDisk implements LineFile.Opener {
  /** Bytes that can still be written. */
  long room = Long.MAX_VALUE;

  private final System.Logger log;

  volatile boolean failsToSync;
  volatile boolean failsToTruncate;
  final AtomicInteger syncs = new AtomicInteger();

  SickDisk(System.Logger log) {
    this.log = log;
  }

  @Override
  public AppendFile open(Path path) throws IOException {
    return new SickFile(new DiskFile.Opening(false, false, log).open(path));
  }

  private final class SickFile implements AppendFile {
    private final AppendFile file;

    SickFile(AppendFile file) {
      this.file = file;
    }

    @Override
    public long length() throws IOException {
      return file.length();
    }

    @Override
    public int read(long position, byte[] target) throws IOException {
      return file.read(position, target);
    }

    @Override
    public void append(byte[] bytes, int from, int length) throws IOException {
      int fitting = (int) Math.min(room, length);
      room -= fitting;
      file.append(bytes, from, fitting);
      if (fitting < length) {
        throw new IOException("No space left on device");
      }
    }

    @Override
    public void truncate(long length) throws IOException {
      if (failsToTruncate) {
        throw new IOException("Input/output error");
      }
      file.truncate(length);
    }

    @Override
    public void sync() throws IOException {
      if (failsToSync) {
        throw new IOException("Input/output error");
      }
      syncs.incrementAndGet();
      file.sync();
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
