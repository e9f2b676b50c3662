package io.agentanalytics.core.intake;

import io.agentanalytics.api.Intake;
import io.agentanalytics.core.delivery.Failures;
import io.agentanalytics.core.delivery.ThrottledLog;
import io.agentanalytics.core.thread.DaemonThreads;
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

  Worker(int number, IntakeQueue queue, ThrottledLog log) {
    this.queue = queue;
    this.log = log;
    this.thread = new DaemonThreads("analytics-worker-" + number).newThread(this);
  }

  void start() {
    thread.start();
  }

  IntakeQueue queue() {
    return queue;
  }

  @Override
  public void run() {
    try {
      List<Input> chunk = queue.take();
      while (!chunk.isEmpty()) {
        SourceTally tally = SourceTally.EMPTY;
        for (Input input : chunk) {
          tally = tally.plus(process(input));
        }
        queue.processed(chunk, tally);
        sayRefusals();
        chunk = queue.take();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      queue.abandon();
      sayRefusals();
    }
  }

  private SourceTally process(Input input) {
    try {
      return input.run().take(input);
    } catch (Throwable e) {
      input.run().failed();
      log.warn("an input could not be processed: " + Failures.name(e), 1);
      log.logger().log(Level.DEBUG, "an input could not be processed: {0}", Failures.trace(e));
      return SourceTally.EMPTY;
    }
  }

  /** Here and not where it happens: hosts do not wait for loggers. */
  private void sayRefusals() {
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
