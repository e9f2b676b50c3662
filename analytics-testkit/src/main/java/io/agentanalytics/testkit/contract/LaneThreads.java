package io.agentanalytics.testkit.contract;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls an exporter as a lane does, each time on another thread. Threads that the exporter starts
 * end up in the same group, so that those of others, also of tests that run at the same time, are
 * never taken for its own.
 */
final class LaneThreads extends ThreadGroup {
  /** Of the JDK, shared by all, started by whoever needs it first. */
  private static final String SHARED_TIMER = "CompletableFutureDelayScheduler";

  private static final Duration POLL = Duration.ofMillis(50);

  private final Duration patience;
  private final List<Throwable> uncaught = new CopyOnWriteArrayList<>();

  /** A thread of ours. */
  private static final class Caller extends Thread {
    Caller(ThreadGroup group, Runnable task, String name) {
      super(group, task, "testkit: " + name);
      setDaemon(true);
    }
  }

  LaneThreads(Duration patience) {
    super("exporter under test");
    this.patience = patience;
  }

  /**
   * Calls and waits.
   *
   * @param what for messages, for example {@code close()}
   * @throws AssertionError if it throws or does not return in time
   */
  <T> T call(String what, Callable<T> action) {
    FutureTask<T> task = new FutureTask<>(action);
    Thread caller = new Caller(this, task, what);
    caller.start();
    try {
      return task.get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw new AssertionError(what + " threw " + e.getCause(), e.getCause());
    } catch (TimeoutException e) {
      AssertionError hung = new AssertionError(what + " did not return within " + patience);
      hung.setStackTrace(caller.getStackTrace());
      caller.interrupt();
      throw hung;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(what + " was waited for by a thread that is interrupted", e);
    }
  }

  /** Begins a call that somebody else waits for. */
  <T> FutureTask<T> begin(String what, Callable<T> action) {
    FutureTask<T> task = new FutureTask<>(action);
    new Caller(this, task, what).start();
    return task;
  }

  /** Threads that the exporter has started and that are still there. */
  List<Thread> ofExporter() {
    Thread[] threads = new Thread[activeCount() + 16];
    int count = enumerate(threads, true);
    return Arrays.stream(threads, 0, count)
        .filter(thread -> !(thread instanceof Caller))
        .filter(thread -> !(thread instanceof ForkJoinWorkerThread))
        .filter(thread -> !thread.getName().equals(SHARED_TIMER))
        .filter(Thread::isAlive)
        .toList();
  }

  /** Those that are still there when all had the time to end. */
  List<Thread> leftOver() {
    long deadline = System.nanoTime() + patience.toNanos();
    List<Thread> threads = ofExporter();
    while (!threads.isEmpty() && System.nanoTime() < deadline) {
      // Some of the JDK's own, such as those of an HTTP client, end once their owner is collected.
      System.gc();
      await(threads.get(0));
      threads = ofExporter();
    }
    return threads;
  }

  private static void await(Thread thread) {
    try {
      thread.join(POLL.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting for " + thread.getName(), e);
    }
  }

  /** What escaped from threads of the exporter. */
  List<Throwable> uncaught() {
    return List.copyOf(uncaught);
  }

  @Override
  public void uncaughtException(Thread thread, Throwable failure) {
    uncaught.add(failure);
  }

  /** A failure with its causes, as a log would show it. */
  static String text(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
