package io.agentanalytics.core.protocol;

import static java.util.Objects.requireNonNull;

/**
 * Usage of a thread.
 *
 * @param total since the start of the thread
 * @param last of the newest model call
 */
public record ThreadTokenUsage(WireTokenUsage total, WireTokenUsage last) {
  public ThreadTokenUsage {
    requireNonNull(total, "total");
    requireNonNull(last, "last");
  }
}
