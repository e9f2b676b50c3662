package io.agentanalytics.core.protocol;

import static java.util.Objects.requireNonNull;

/** {@code item/started} of a command, with what it runs. */
public record CommandStart(String threadId, String turnId, StartedCommand item) {
  public CommandStart {
    requireNonNull(threadId, "threadId");
    requireNonNull(turnId, "turnId");
    requireNonNull(item, "item");
  }
}
