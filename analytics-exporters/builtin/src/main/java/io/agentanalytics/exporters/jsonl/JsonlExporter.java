package io.agentanalytics.exporters.jsonl;

import io.agentanalytics.api.exporter.EventBatch;
import io.agentanalytics.api.exporter.EventExporter;
import io.agentanalytics.api.exporter.ExportResult;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Appends events to a file, one a line. What cannot be written is to be tried again; of a batch
 * that did not fit, the result says which records are in the file. Whoever reads the file sees
 * whole lines, but for one that is just being written.
 *
 * <p>Works on the thread that calls. Safe to use from several threads.
 */
final class JsonlExporter implements EventExporter {
  private static final long CLOSE_SECONDS = 2;

  private final LineFormat format;
  private final FsyncPolicy fsync;
  private final LineFile file;
  private final SyncTimer timer;
  private final System.Logger log;

  /** Guards the file. Whoever holds it may hang in the file system, so close does not insist. */
  private final ReentrantLock lock = new ReentrantLock();

  private volatile boolean closed;

  /** Guarded by the lock. */
  private boolean syncFails;

  JsonlExporter(
      LineFormat format, FsyncPolicy fsync, LineFile file, SyncTimer timer, System.Logger log) {
    this.format = format;
    this.fsync = fsync;
    this.file = file;
    this.timer = timer;
    this.log = log;
  }

  /** Opens the file, so that what can never work shows at once. */
  void open() throws IOException {
    file.open();
    timer.start(this::syncInBackground);
  }

  @Override
  public CompletionStage<ExportResult> export(EventBatch batch) {
    Lines lines = Lines.of(format, batch.records());
    lock.lock();
    try {
      return CompletableFuture.completedFuture(
          closed
              ? ExportResult.retry("closed")
              : new BatchWriter(file, lines, fsync == FsyncPolicy.BATCH).write());
    } finally {
      release();
    }
  }

  private void syncInBackground() {
    lock.lock();
    try {
      sync();
    } finally {
      release();
    }
  }

  /** Tells of a failure once, until it works again. */
  private void sync() {
    try {
      file.sync();
      syncFails = false;
    } catch (IOException e) {
      if (!syncFails) {
        log.log(Level.WARNING, "the disk may not keep what was written", e);
      }
      syncFails = true;
    }
  }

  /** Does what a close could not do that had to go on without the lock. */
  private void release() {
    if (closed) {
      closeFile();
    }
    lock.unlock();
  }

  private void closeFile() {
    if (fsync != FsyncPolicy.NEVER) {
      sync();
    }
    file.close();
  }

  /** Waits two seconds at most for a call that still runs; that one closes the file then. */
  @Override
  public void close() {
    closed = true;
    timer.stop();
    if (lock.tryLock() || tryLockForAWhile()) {
      release();
    }
  }

  private boolean tryLockForAWhile() {
    try {
      return lock.tryLock(CLOSE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
