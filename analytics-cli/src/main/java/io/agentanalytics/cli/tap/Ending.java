package io.agentanalytics.cli.tap;

import io.agentanalytics.core.thread.DaemonThreads;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Decides what a signal does. The command gets it, as it would without us. When the command has
 * ended, it interrupts what we still do. The second one that asks for an end does both, and a
 * little later the process ends, whatever holds it.
 */
final class Ending {
  private static final int BASE = 128;

  /** Those that ask for an end. */
  private static final Map<String, Integer> NUMBERS = Map.of("HUP", 1, "INT", 2, "TERM", 15);

  private final Agent agent;
  private final Thread waiting;
  private final Duration patience;
  private final IntConsumer halt;
  private final AtomicInteger requests = new AtomicInteger();

  private volatile String last = "TERM";

  /**
   * @param waiting what it interrupts
   * @param patience for an orderly end, when somebody asks for the second time
   */
  Ending(Agent agent, Thread waiting, Duration patience, IntConsumer halt) {
    this.agent = agent;
    this.waiting = waiting;
    this.patience = patience;
    this.halt = halt;
  }

  /** Handles a signal, on a thread of its own, as the JVM's are. */
  void signal(String name) {
    last = name;
    int request = name.equals("HUP") ? 0 : requests.incrementAndGet();
    boolean taken = agent.signal(name);
    if (!taken || request > 1) {
      waiting.interrupt();
    }
    if (request > 1) {
      new DaemonThreads("analytics-tap-halt").newThread(this::haltLater).start();
    }
  }

  private void haltLater() {
    try {
      waiting.join(patience.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (waiting.isAlive()) {
      halt.accept(exitCode());
    }
  }

  /** Of a process that a signal ended. */
  int exitCode() {
    return BASE + NUMBERS.getOrDefault(last, 0);
  }
}
