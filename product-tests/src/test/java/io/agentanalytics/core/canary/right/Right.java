package io.agentanalytics.core.canary.right;

import io.agentanalytics.core.canary.left.Left;

/** One half of a cycle. */
public final class Right {
  private Right() {}

  static String name() {
    return Left.name();
  }
}
