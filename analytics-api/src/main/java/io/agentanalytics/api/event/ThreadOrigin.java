package io.agentanalytics.api.event;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.protocol.ThreadSource;
import io.agentanalytics.api.protocol.Word;
import java.util.Optional;

/**
 * Where a thread comes from: the three members that events call thread metadata (events.md 1.1).
 *
 * @param threadSource what client or server declared
 * @param subagentSource derived from the session source (events.md 2.4)
 */
public record ThreadOrigin(
    Optional<Word<ThreadSource>> threadSource,
    Optional<String> subagentSource,
    Optional<String> parentThreadId) {
  public ThreadOrigin {
    requireNonNull(threadSource, "threadSource");
    requireNonNull(subagentSource, "subagentSource");
    requireNonNull(parentThreadId, "parentThreadId");
  }

  /** A thread of which nothing is declared. */
  public static final ThreadOrigin NONE =
      new ThreadOrigin(Optional.empty(), Optional.empty(), Optional.empty());
}
