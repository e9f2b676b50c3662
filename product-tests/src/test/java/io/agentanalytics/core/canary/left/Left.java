package io.agentanalytics.core.canary.left;

import io.agentanalytics.core.canary.right.Right;

/** One half of a cycle. */
public final class Left {
  private Left() {}

  /** Asks the right. */
  public static String name() {
    return Right.class.getName();
  }
}
