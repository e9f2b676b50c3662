package io.agentanalytics.core.protocol;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What a request of the server is about, for requests of which nothing else is read.
 *
 * @param callId names the item of a tool call
 */
public record QuestionScope(
    Optional<String> threadId,
    Optional<String> turnId,
    Optional<String> itemId,
    Optional<String> callId) {
  public static final QuestionScope NOTHING =
      new QuestionScope(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public QuestionScope {
    requireNonNull(threadId, "threadId");
    requireNonNull(turnId, "turnId");
    requireNonNull(itemId, "itemId");
    requireNonNull(callId, "callId");
  }
}
