package io.agentanalytics.core.state;

/** How long a kind of state is worth keeping. */
public enum Retention {
  /** Threads, connections and what was listed: as long as somebody may come back to them. */
  THREADS,

  /** What belongs to a turn that has not ended, or cannot end. */
  TURNS,

  /** What waits for an answer or an end. */
  PENDING
}
