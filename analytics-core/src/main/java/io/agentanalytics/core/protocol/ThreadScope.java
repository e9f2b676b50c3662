package io.agentanalytics.core.protocol;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** The thread that a message belongs to, for messages of which nothing else is read. */
public record ThreadScope(Optional<String> threadId) {
  public ThreadScope {
    requireNonNull(threadId, "threadId");
  }
}
