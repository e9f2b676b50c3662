package io.agentanalytics.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;

/** Stands still until it is moved. Waiting threads look at it again and again. */
final class FakeTime implements LaneTime {
  private static final long LOOK_AGAIN_NANOS = 500_000;

  /** Chance gives almost the longest delay. */
  private static final long TOLERANCE = 10_000;

  private final AtomicLong now = new AtomicLong();
  private final Map<Thread, Long> wakeTimes = new ConcurrentHashMap<>();

  /** What a thread took for the time when it computed how long to wait. */
  private final ThreadLocal<Long> lastRead = ThreadLocal.withInitial(now::get);

  @Override
  public long nanos() {
    long read = now.get();
    lastRead.set(read);
    return read;
  }

  @Override
  @SuppressWarnings("WaitNotInLoop") // Callers loop.
  public void await(Condition condition, long nanos) throws InterruptedException {
    wakeTimes.put(Thread.currentThread(), lastRead.get() + nanos);
    try {
      assertThat(condition.await(LOOK_AGAIN_NANOS, TimeUnit.NANOSECONDS)).isIn(true, false);
    } finally {
      wakeTimes.remove(Thread.currentThread());
    }
  }

  void advance(Duration duration) {
    now.addAndGet(duration.toNanos());
  }

  /** Waits until a thread waits for about that long. */
  void awaitSleep(Duration sleep) {
    long nanos = sleep.toNanos();
    Eventually.holds(
        () -> {
          long wake = now.get() + nanos;
          return wakeTimes.values().stream().anyMatch(each -> Math.abs(each - wake) < TOLERANCE);
        });
  }

  /** Lets as much time pass as a thread waits for. */
  void pass(Duration sleep) {
    awaitSleep(sleep);
    advance(sleep);
  }
}
