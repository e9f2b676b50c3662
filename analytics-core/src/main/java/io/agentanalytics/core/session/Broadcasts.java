package io.agentanalytics.core.session;

import java.util.HashMap;
import java.util.Map;

/**
 * Makes one fact of a notification that the server sends to several connections (wire-derivation.md
 * 2.2): a copy is news only when its connection has seen the message more often than it was
 * processed. Counts live from one turn's end to the end of the next turn of the thread, since
 * copies of the last notification of a turn come after it.
 */
final class Broadcasts {
  private final Map<String, Generations> threads = new HashMap<>();

  /** Counts of the running turn and of the one before. */
  private static final class Generations {
    private Map<Long, Count> current = new HashMap<>();
    private Map<Long, Count> previous = new HashMap<>();
  }

  /** How often one message was seen, in all and by connection. */
  private static final class Count {
    private int processed;
    private final Map<Long, Integer> byConnection = new HashMap<>();
  }

  /**
   * Whether a notification has to be processed.
   *
   * @param fingerprint of the whole message
   */
  boolean isNews(String threadId, long connection, long fingerprint) {
    Generations generations = threads.computeIfAbsent(threadId, id -> new Generations());
    Count count = generations.previous.get(fingerprint);
    if (count == null) {
      count = generations.current.computeIfAbsent(fingerprint, key -> new Count());
    }
    if (count.byConnection.merge(connection, 1, Integer::sum) <= count.processed) {
      return false;
    }
    count.processed++;
    return true;
  }

  /** A turn of the thread ended: what was counted for the turn before it is forgotten. */
  void turnEnded(String threadId) {
    Generations generations = threads.get(threadId);
    if (generations != null) {
      generations.previous = generations.current;
      generations.current = new HashMap<>();
    }
  }
}
