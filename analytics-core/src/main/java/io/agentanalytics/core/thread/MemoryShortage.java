package io.agentanalytics.core.thread;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * A time without memory, which threads of ours outlast. An exporter, or the host, can take all
 * there is; whoever asks for some just then gets an error that is not its own, and does again what
 * it did:
 *
 * <pre>{@code
 * while (true) {
 *   try {
 *     return result(); // Has changed nothing when it runs out of memory.
 *   } catch (OutOfMemoryError e) {
 *     MemoryShortage.pause();
 *   }
 * }
 * }</pre>
 *
 * <p>There is no method that takes such an action, for making one, and linking its call, would need
 * memory as well.
 */
public final class MemoryShortage {
  private static final long PAUSE_NANOS = Duration.ofMillis(20).toNanos();

  static {
    // Finding the class of an error that is caught needs memory, once for all classes of a loader.
    try {
      failForTrial();
    } catch (VirtualMachineError e) {
      pause(0);
    }
  }

  private MemoryShortage() {}

  private static void failForTrial() {
    try {
      throw new OutOfMemoryError("a trial");
    } catch (OutOfMemoryError e) {
      pause(0);
      throw e;
    }
  }

  /** Loads what is needed then. Whoever starts a thread that is to outlast it calls this before. */
  public static void prepare() {
    pause(0);
  }

  /** Waits a little. Does not throw. */
  public static void pause() {
    pause(PAUSE_NANOS);
  }

  @SuppressWarnings("EmptyCatch") // Then there is no pause this time.
  private static void pause(long nanos) {
    try {
      LockSupport.parkNanos(nanos);
    } catch (OutOfMemoryError e) {
      // Whoever calls tries again at once.
    }
  }
}
