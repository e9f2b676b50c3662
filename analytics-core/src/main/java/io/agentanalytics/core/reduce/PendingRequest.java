package io.agentanalytics.core.reduce;

/** A request of a client that has not been answered (reduction.md 1.1). */
sealed interface PendingRequest {

  /** {@code turn/start}. */
  record TurnStart(String threadId, long imageCount) implements PendingRequest {}

  /**
   * {@code turn/steer}.
   *
   * @param createdAt when the request was observed, seconds since the Unix epoch
   */
  record Steer(String threadId, String expectedTurnId, long imageCount, long createdAt)
      implements PendingRequest {}
}
