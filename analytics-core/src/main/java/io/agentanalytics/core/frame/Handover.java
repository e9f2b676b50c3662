package io.agentanalytics.core.frame;

import com.google.common.base.Throwables;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Where the thread that reads lines meets the one that handles them. The reader waits while much is
 * on its way; however long lines are, no more than one batch beyond that is in memory.
 *
 * <p>Thread-safe, for one thread on each side.
 */
final class Handover {
  private static final int MAX_BATCHES = 16;

  private final ReentrantLock lock = new ReentrantLock();

  /** One side waits at most: when there is nothing to take, there is room, and it has been said. */
  private final Condition changed = lock.newCondition();

  private final Deque<LineBatch> batches = new ArrayDeque<>();
  private final Deque<byte[]> freeBuffers = new ArrayDeque<>();
  private final int bufferBytes;
  private final long maxBytes;
  private long bytesOnTheWay;
  private boolean ended;
  private boolean closed;
  private @Nullable Throwable failure;

  /**
   * @param bufferBytes length of the buffers that are used again
   * @param maxBytes of buffers that are on their way, unless a single batch has more
   */
  Handover(int bufferBytes, long maxBytes) {
    this.bufferBytes = bufferBytes;
    this.maxBytes = maxBytes;
  }

  /**
   * Hands over a batch; waits for room.
   *
   * @return false if nobody takes it any more
   */
  boolean put(LineBatch batch) {
    lock.lock();
    try {
      while (!closed && !hasRoomFor(batch)) {
        changed.awaitUninterruptibly();
      }
      batches.add(batch);
      bytesOnTheWay += batch.bufferBytes();
      changed.signal();
      return !closed;
    } finally {
      lock.unlock();
    }
  }

  private boolean hasRoomFor(LineBatch batch) {
    return batches.size() < MAX_BATCHES
        && (bytesOnTheWay == 0 || bytesOnTheWay + batch.bufferBytes() <= maxBytes);
  }

  /**
   * No batch follows.
   *
   * @param why if it ends too early
   */
  void end(@Nullable Throwable why) {
    lock.lock();
    try {
      ended = true;
      failure = why;
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Takes a batch; waits for one.
   *
   * @param handled the one before, whose buffers can be used again
   * @return null behind the last one
   */
  @Nullable LineBatch take(@Nullable LineBatch handled) {
    lock.lock();
    try {
      if (handled != null) {
        release(handled);
        changed.signal();
      }
      while (batches.isEmpty() && !ended) {
        changed.awaitUninterruptibly();
      }
      LineBatch batch = batches.poll();
      if (batch == null && failure != null) {
        Throwables.throwIfUnchecked(failure);
        throw new IllegalStateException("reading failed", failure);
      }
      changed.signal();
      return batch;
    } finally {
      lock.unlock();
    }
  }

  private void release(LineBatch handled) {
    bytesOnTheWay -= handled.bufferBytes();
    for (byte[] buffer : handled.buffers()) {
      if (buffer.length == bufferBytes) {
        freeBuffers.add(buffer);
      }
    }
  }

  /** A buffer that nobody looks at. */
  byte[] buffer() {
    lock.lock();
    try {
      byte[] free = freeBuffers.poll();
      return free == null ? new byte[bufferBytes] : free;
    } finally {
      lock.unlock();
    }
  }

  /** Nobody takes batches any more. */
  void close() {
    lock.lock();
    try {
      closed = true;
      changed.signal();
    } finally {
      lock.unlock();
    }
  }
}
