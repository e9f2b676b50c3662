package io.agentanalytics.core.intake;

import java.time.Duration;

/** Waits until everything so far has been delivered. */
public interface Flushing {

  /** Whether it has been, in time and without loss. */
  boolean flush(Duration timeout);
}
