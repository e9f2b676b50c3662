package io.agentanalytics.core.delivery;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;

/**
 * The clock of the machine.
 *
 * @param origin of {@link System#nanoTime}, which may be anything: without it, sums could overflow
 */
record SystemTime(long origin) implements LaneTime {
  @Override
  public long nanos() {
    return System.nanoTime() - origin;
  }

  @Override
  @SuppressWarnings("WaitNotInLoop") // Callers loop.
  public void await(Condition condition, long nanos) throws InterruptedException {
    boolean signalled = condition.await(nanos, TimeUnit.NANOSECONDS);
    assert signalled || nanos >= 0;
  }
}
