package io.agentanalytics.core.session;

import io.agentanalytics.core.state.Retention;
import io.agentanalytics.core.state.StateMap;
import io.agentanalytics.core.state.StateSets;
import io.agentanalytics.core.state.StateStore;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * Makes one fact of a notification that the server sends to several connections (wire-derivation.md
 * 2.2): a copy is news only when its connection has seen the message more often than it was
 * processed. Counts live from one turn's end to the end of the next turn of the thread, since
 * copies of the last notification of a turn come after it.
 */
final class Broadcasts {
  /** How many turns of a thread have ended. */
  private final StateMap<String, Long> ended;

  private final StateMap<Message, Count> counts;

  /** Messages that were first seen while a turn ran. */
  private final StateSets<Turn, Message> seen;

  /** A message; what another run of the server says is another one. */
  private record Message(String threadId, long run, long fingerprint)
      implements Comparable<Message> {
    /** So that ids which are made to collide in a map cost no more than others. */
    @Override
    public int compareTo(Message other) {
      return Comparator.comparingLong(Message::fingerprint)
          .thenComparing(Message::run)
          .thenComparing(Message::threadId)
          .compare(this, other);
    }
  }

  private record Turn(String threadId, long number) implements Comparable<Turn> {
    /** As above. */
    @Override
    public int compareTo(Turn other) {
      return Comparator.comparingLong(Turn::number)
          .thenComparing(Turn::threadId)
          .compare(this, other);
    }
  }

  /**
   * How often one message was seen by connection, and how often it was processed.
   *
   * @param byConnection goes on being counted in: with thousands of clients, a copy for each would
   *     cost the square of their number
   */
  private record Count(int processed, Map<Long, Integer> byConnection) {

    /** Leaves nothing to the count before. */
    Count seenBy(long connection) {
      int times = byConnection.merge(connection, 1, Integer::sum);
      return new Count(Math.max(processed, times), byConnection);
    }
  }

  Broadcasts(StateStore state) {
    this.ended = state.map("ended_turns", Retention.THREADS, String.class, Long.class);
    this.counts = state.map("broadcast", Retention.PENDING, Message.class, Count.class);
    this.seen = state.sets("broadcast_turn", Retention.PENDING, Turn.class, Message.class);
  }

  /**
   * Whether a notification has to be processed.
   *
   * @param run of the server behind the connection
   * @param fingerprint of the whole message
   */
  boolean isNews(String threadId, long run, long connection, long fingerprint) {
    Message message = new Message(threadId, run, fingerprint);
    Count known = counts.find(message).orElseGet(() -> new Count(0, new HashMap<>()));
    Count count = known.seenBy(connection);
    if (known.processed() == 0) {
      seen.add(new Turn(threadId, turn(threadId)), message);
    }
    counts.put(message, count);
    return count.processed() > known.processed();
  }

  private long turn(String threadId) {
    return ended.find(threadId).orElse(0L);
  }

  /** A turn of the thread ended: what was counted for the turn before it is forgotten. */
  void turnEnded(String threadId) {
    if (counts.isEmpty()) {
      return;
    }
    long number = turn(threadId);
    seen.removeAll(new Turn(threadId, number - 1)).forEach(counts::remove);
    ended.put(threadId, number + 1);
  }
}
