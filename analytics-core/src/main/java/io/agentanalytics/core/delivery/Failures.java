package io.agentanalytics.core.delivery;

import java.util.Arrays;

/** Says what failed without the words of the failure, which may hold a secret or a payload. */
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
    Arrays.stream(root.getStackTrace())
        .limit(MAX_FRAMES)
        .forEach(frame -> text.append("\n  at ").append(frame));
    return text.toString();
  }

  private static Throwable rootOf(Throwable failure) {
    Throwable root = failure;
    // A chain of causes may be a ring.
    for (int i = 0; i < MAX_FRAMES && root.getCause() != null; i++) {
      root = root.getCause();
    }
    return root;
  }
}
