package io.agentanalytics.core.canary;

import io.agentanalytics.api.internal.canary.Hidden;

/** Reaches into another module. */
public final class UsesInternal {
  private UsesInternal() {}

  static String secret() {
    return Hidden.secret();
  }
}
