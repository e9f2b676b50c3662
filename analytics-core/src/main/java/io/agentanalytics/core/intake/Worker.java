package io.agentanalytics.core.intake;

import io.agentanalytics.api.Intake;
import io.agentanalytics.core.delivery.Failures;
import io.agentanalytics.core.delivery.ThrottledLog;
import io.agentanalytics.core.thread.DaemonThreads;
import io.agentanalytics.core.thread.MemoryShortage;
import java.lang.System.Logger.Level;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The thread that processes the inputs of some sources, each in its order. */
final class Worker implements Runnable {
  private final IntakeQueue queue;
  private final ThrottledLog log;
  private final Thread thread;

  /** Refusals that have been said. Confined to the thread. */
  private final Map<Intake, Long> said = new EnumMap<>(Intake.class);

  /** The inputs that were taken last. Confined to the thread, like what follows. */
  private List<Input> chunk = List.of();

  private int next;

  /** What came out of those before the next one. */
  private SourceTally tally = SourceTally.EMPTY;

  Worker(int number, IntakeQueue queue, ThrottledLog log) {
    this.queue = queue;
    this.log = log;
    this.thread = new DaemonThreads("analytics-worker-" + number).newThread(this);
  }

  void start() {
    MemoryShortage.prepare();
    try {
      thread.start();
    } catch (OutOfMemoryError e) {
      queue.fail(); // No more threads: what comes is refused, with the reason.
      sayFailure("a worker could not start", e);
    }
  }

  IntakeQueue queue() {
    return queue;
  }

  @Override
  public void run() {
    boolean more = true;
    while (more) {
      try {
        more = step();
      } catch (OutOfMemoryError e) {
        MemoryShortage.pause();
      } catch (Throwable e) {
        more = false;
        end(e);
      }
    }
    queue.abandon();
    sayRefusals();
  }

  /**
   * Takes inputs, processes the next one, or says that all are processed. Can be called again after
   * any shortage of memory.
   *
   * @return false when there is nothing more to do
   */
  private boolean step() throws InterruptedException {
    if (next < chunk.size()) {
      process(chunk.get(next++));
    } else if (!chunk.isEmpty()) {
      queue.processed(chunk, tally);
      next = 0;
      chunk = List.of();
      tally = SourceTally.EMPTY;
      sayRefusals();
    } else {
      chunk = queue.take();
      return !chunk.isEmpty();
    }
    return true;
  }

  private void process(Input input) {
    try {
      tally = input.run().take(input, tally);
    } catch (Throwable e) {
      input.run().failed();
      sayFailure("an input could not be processed", e);
    }
  }

  private void end(Throwable failure) {
    if (hasFailed()) {
      sayFailure("a worker has ended, nothing is processed any more", failure);
    }
  }

  private boolean hasFailed() {
    while (true) {
      try {
        return queue.fail();
      } catch (OutOfMemoryError e) {
        MemoryShortage.pause();
      }
    }
  }

  @SuppressWarnings("EmptyCatch") // There is nobody else who could be told.
  private void sayFailure(String what, Throwable failure) {
    try {
      log.warn(what + ": " + Failures.name(failure), 1);
      log.logger().log(Level.DEBUG, "{0}: {1}", what, Failures.trace(failure));
    } catch (Throwable e) {
      // The log, or the memory for its line.
    }
  }

  /** Here and not where it happens: hosts do not wait for loggers. */
  private void sayRefusals() {
    try {
      sayNewRefusals();
    } catch (Throwable e) {
      sayFailure("refusals could not be told", e);
    }
  }

  private void sayNewRefusals() {
    queue
        .statistics()
        .refused()
        .forEach(
            (reason, count) -> {
              Long before = said.put(reason, count);
              long news = count - (before == null ? 0 : before);
              if (news > 0) {
                log.warn("input refused, " + reason.word(), news);
              }
            });
  }

  /** Waits until the thread has ended; it has been told to. */
  boolean awaitEnd(long nanos) throws InterruptedException {
    long millis = TimeUnit.NANOSECONDS.toMillis(nanos);
    if (millis > 0) {
      thread.join(millis);
    }
    return !thread.isAlive(); // Also when it was never started.
  }
}
