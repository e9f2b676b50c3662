package io.agentanalytics.core;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;

/**
 * Replays several inputs at once and tells what they give one after the other, in the order in
 * which they were named. An input that is read before its turn waits when it has found much: the
 * first input that is not finished never waits, so that all come to their end.
 */
final class SideBySide {
  private final BiFunction<ReplayInput, ReplayListener, ReplayReport> replay;
  private final int jobs;

  /**
   * @param replay of one input; it does not throw for an input that cannot be opened
   */
  SideBySide(BiFunction<ReplayInput, ReplayListener, ReplayReport> replay, int jobs) {
    this.replay = replay;
    this.jobs = jobs;
  }

  ReplayReport replay(List<ReplayInput> inputs, ReplayListener listener) {
    ExecutorService readers = readers();
    try {
      ReplayReport all = ReplayReport.EMPTY;
      for (Reading reading : start(inputs, listener, readers)) {
        reading.relay.deliver();
        all = all.plus(reading.report());
      }
      return all;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("the replay was interrupted");
    } finally {
      readers.shutdownNow(); // Nothing runs any more, unless the listener has thrown.
    }
  }

  private List<Reading> start(
      List<ReplayInput> inputs, ReplayListener listener, ExecutorService readers) {
    List<Reading> readings = new ArrayList<>();
    for (ReplayInput input : inputs) {
      Reading reading = new Reading(input, new Relay(listener));
      readings.add(reading);
      readers.execute(reading);
    }
    return readings;
  }

  private ExecutorService readers() {
    AtomicInteger number = new AtomicInteger();
    return Executors.newFixedThreadPool(
        jobs,
        task -> {
          Thread thread = new Thread(task, "analytics-replay-" + number.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        });
  }

  /** One input, from the thread that reads it to the thread that tells about it. */
  private final class Reading implements Runnable {
    private final ReplayInput input;
    private final Relay relay;

    /** Written before the relay ends, read behind it. */
    private ReplayReport report = ReplayReport.EMPTY;

    /** The replay failed in a way that it should not; whoever called it has to know. */
    private @org.jspecify.annotations.Nullable Throwable failure;

    Reading(ReplayInput input, Relay relay) {
      this.input = input;
      this.relay = relay;
    }

    @Override
    public void run() {
      try {
        report = replay.apply(input, relay);
      } catch (CancellationException e) {
        if (Thread.currentThread().isInterrupted()) {
          return; // Nobody waits any more.
        }
        failure = e; // The listener wants no more.
      } catch (Throwable e) { // It must not get lost with this thread.
        failure = e;
      }
      relay.end();
    }

    ReplayReport report() {
      if (failure instanceof Error error) {
        throw error;
      }
      if (failure instanceof RuntimeException exception) {
        throw exception;
      }
      return report;
    }
  }
}
