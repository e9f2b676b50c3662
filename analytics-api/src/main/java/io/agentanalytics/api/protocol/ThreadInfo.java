package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * The members of a thread that analytics reads (protocol.md 4.2).
 *
 * @param createdAt seconds since the Unix epoch; may be negative on the wire
 */
public record ThreadInfo(
    String id,
    boolean ephemeral,
    long createdAt,
    SessionSource source,
    Optional<Word<ThreadSource>> threadSource) {
  public ThreadInfo {
    requireNonNull(id, "id");
    requireNonNull(source, "source");
    requireNonNull(threadSource, "threadSource");
  }
}
