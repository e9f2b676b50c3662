package io.agentanalytics.core.delivery;

import java.util.Arrays;
import java.util.function.Supplier;

/**
 * Says what failed without the words of the failure, which may hold a secret or a payload. Failures
 * are foreign objects: their methods may throw, and their causes may be a ring.
 */
public final class Failures {
  private static final int MAX_FRAMES = 20;

  private Failures() {}

  /** The class of what caused it in the end. */
  public static String name(Throwable failure) {
    return rootOf(failure).getClass().getName();
  }

  /** The class of what caused it in the end, and where that was: one line for each call. */
  public static String trace(Throwable failure) {
    Throwable root = rootOf(failure);
    StringBuilder text = new StringBuilder(root.getClass().getName());
    Arrays.stream(orElse(root::getStackTrace, new StackTraceElement[0]))
        .limit(MAX_FRAMES)
        .forEach(frame -> text.append("\n  at ").append(frame));
    return text.toString();
  }

  /** Its class and its words: for failures before anything secret was handed out. */
  public static String words(Throwable failure) {
    String name = failure.getClass().getName();
    String message = orElse(() -> String.valueOf(failure.getMessage()), "null");
    return message.equals("null") ? name : name + ": " + message;
  }

  /**
   * A failure that futures can hold, which ask it for its words.
   *
   * @return itself, or one in its place when it cannot even be asked
   */
  static Throwable tame(Throwable failure) {
    boolean asked =
        orElse(
            () -> {
              String unused = failure.toString() + failure.getCause();
              return true;
            },
            false);
    if (asked) {
      return failure;
    }
    String name = failure.getClass().getName();
    return failure instanceof VirtualMachineError
        ? new InternalError(name)
        : new IllegalStateException(name);
  }

  private static Throwable rootOf(Throwable failure) {
    Throwable root = failure;
    // A chain of causes may be a ring.
    for (int i = 0; i < MAX_FRAMES; i++) {
      Throwable next = orElse(root::getCause, root);
      if (next == root) {
        return root;
      }
      root = next;
    }
    return root;
  }

  @SuppressWarnings("ConstantConditions") // Foreign methods are not checked for null.
  private static <T> T orElse(Supplier<T> foreign, T standard) {
    try {
      T value = foreign.get();
      return value == null ? standard : value;
    } catch (Throwable e) {
      return standard;
    }
  }
}
