package io.agentanalytics.core.thread;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Outlasts a time without memory. An exporter, or the host, can take all there is; whoever asks for
 * some just then gets an error that is not its own, and a thread of ours must not end by it.
 */
public final class MemoryShortage {
  private static final long PAUSE_NANOS = Duration.ofMillis(20).toNanos();

  private MemoryShortage() {}

  /** What is done again until it ends without an error of the virtual machine. */
  public interface Action<T, E extends Exception> {
    /** Does it; has changed nothing when it throws such an error. */
    T run() throws InterruptedException, E;
  }

  /**
   * Does something, again and again if need be.
   *
   * @throws InterruptedException if the action throws it
   */
  public static <T, E extends Exception> T outlast(Action<T, E> action)
      throws InterruptedException, E {
    while (true) {
      try {
        return action.run();
      } catch (VirtualMachineError e) {
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }

  /** Does what does not wait for anybody, again and again if need be. */
  public static <T> T outlastAtOnce(Supplier<T> action) {
    while (true) {
      try {
        return action.get();
      } catch (VirtualMachineError e) {
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }
}
