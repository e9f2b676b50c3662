package io.agentanalytics.cli.tap;

import io.agentanalytics.api.Diagnostic;
import io.agentanalytics.api.DiagnosticKind;
import io.agentanalytics.api.ReadingProblem;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.core.ReplayListener;
import io.agentanalytics.core.SessionReplay;
import io.agentanalytics.core.thread.DaemonThreads;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Analyses a recording while it grows, on a thread of its own; whatever fails there stays there.
 */
final class Analysis implements ReplayListener {
  private static final long LOOK_NANOS = Duration.ofMillis(100).toNanos();

  private final SessionReplay replay;
  private final InputStream recording;
  private final Tap.Output output;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final AtomicLong unreadable = new AtomicLong();
  private final Thread thread = new DaemonThreads("analytics-tap-analyse").newThread(this::run);

  /** Written by the analysing thread. */
  private volatile Optional<Throwable> failure = Optional.empty();

  Analysis(SessionReplay replay, InputStream recording, Tap.Output output) {
    this.replay = replay;
    this.recording = recording;
    this.output = output;
    thread.start();
  }

  private void run() {
    try (recording;
        output) {
      replay.replay("tap", recording, this);
    } catch (Throwable e) { // Rules, exporters and the machine: the agent must notice none of it.
      failure = Optional.of(e);
    } finally {
      ended.countDown();
    }
  }

  @Override
  public void event(EventRecord event) {
    output.event(event);
  }

  @Override
  public void problem(ReadingProblem problem) {
    if (problem.isError() && problem.kind() != ReadingProblem.Kind.EMPTY_FILE) {
      unreadable.incrementAndGet();
    }
  }

  @Override
  public void diagnostic(Diagnostic diagnostic) {
    if (diagnostic.kind() == DiagnosticKind.UNREADABLE_MESSAGE) {
      unreadable.incrementAndGet();
    }
  }

  /** Lines that could not be read, and messages in which something needed could not be. */
  long unreadable() {
    return unreadable.get();
  }

  /** Why it did not come to the end of the recording, if so. */
  Optional<Throwable> failure() {
    return failure;
  }

  /**
   * Waits for the end of an analysis whose recording has ended.
   *
   * @param timeout begins anew whenever {@code progress} has moved
   * @return whether it has come to its end
   */
  boolean await(Duration timeout, LongSupplier progress) throws InterruptedException {
    long seen = progress.getAsLong();
    long since = System.nanoTime();
    while (!ended.await(LOOK_NANOS, TimeUnit.NANOSECONDS)) {
      long now = progress.getAsLong();
      if (now != seen) {
        seen = now;
        since = System.nanoTime();
      }
      if (System.nanoTime() - since >= timeout.toNanos()) {
        return false;
      }
    }
    return true;
  }

  /** Asks it to end. */
  void cancel() {
    thread.interrupt();
  }
}
