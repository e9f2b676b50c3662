package io.agentanalytics.cli;

import io.agentanalytics.cli.tap.Signals;
import java.io.PrintWriter;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A person, or whoever started the command, does not want to wait any more. The first signal lets
 * the command come to its end, which tells what is missing; the second one ends it at once, and so
 * does time when something hangs.
 */
final class Interruption implements AutoCloseable {
  private static final Map<String, Integer> NUMBERS = Map.of("HUP", 1, "INT", 2, "TERM", 15);
  private static final int SIGNALLED = 128;
  private static final long PATIENCE_SECONDS = 15;

  private final PrintWriter err;
  private final Runnable stop;
  private final AtomicReference<@Nullable String> first = new AtomicReference<>();
  private final CountDownLatch ended = new CountDownLatch(1);

  private Interruption(PrintWriter err, Runnable stop) {
    this.err = err;
    this.stop = stop;
  }

  /**
   * From now on, signals are caught.
   *
   * @param stop wakes whoever waits; does not take long
   */
  static Interruption listen(PrintWriter err, Runnable stop) {
    Interruption interruption = new Interruption(err, stop);
    Signals.catchAll(interruption::signal);
    return interruption;
  }

  void signal(String name) {
    if (!first.compareAndSet(null, name)) {
      Runtime.getRuntime().halt(code(name));
    }
    err.println("analytics: interrupted; once more ends at once");
    stop.run();
    try {
      if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        err.println("analytics: does not come to its end, ended without");
        Runtime.getRuntime().halt(code(name));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What shells say of a command that a signal has ended; empty when none came. */
  OptionalInt exitCode() {
    String name = first.get();
    return name == null ? OptionalInt.empty() : OptionalInt.of(code(name));
  }

  private static int code(String name) {
    return SIGNALLED + NUMBERS.getOrDefault(name, 0);
  }

  /** Ends the work of the thread that calls, if a signal came. */
  void check() {
    if (first.get() != null) {
      throw new CancellationException("interrupted");
    }
  }

  /** The command has come to its end. */
  @Override
  public void close() {
    ended.countDown();
  }
}
