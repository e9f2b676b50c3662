package io.agentanalytics.core.state;

import org.assertj.core.api.Assertions;

/** Stores for tests. */
public final class States {
  private States() {}

  /** A store with standard limits; to reach one fails the test. */
  public static StateStore unlimited() {
    return new StateStore(StateLimits.STANDARD, forgotten -> Assertions.fail(forgotten.toString()));
  }
}
