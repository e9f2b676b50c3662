package io.agentanalytics.testkit;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;

/**
 * Holds something back until the test lets it go: an outcome, an answer, a thread. Once open it
 * stays open.
 *
 * <p>Safe to use from several threads.
 */
public final class Gate {
  private final CompletableFuture<Gate> opened = new CompletableFuture<>();

  private Gate() {}

  /** A gate that is shut. */
  public static Gate shut() {
    return new Gate();
  }

  /** Lets go what waits and what comes; idempotent. */
  public void open() {
    opened.complete(this);
  }

  /** Whether it has been opened. */
  public boolean isOpen() {
    return opened.isDone();
  }

  /**
   * Completes when the gate opens, on the thread that opens it; what depends on it can be chained.
   */
  public CompletionStage<Gate> opened() {
    return opened.copy();
  }

  /**
   * Blocks the thread until the gate is open.
   *
   * @throws InterruptedException if the thread is interrupted before
   */
  public void await() throws InterruptedException {
    try {
      opened.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a gate only opens", e);
    }
  }
}
