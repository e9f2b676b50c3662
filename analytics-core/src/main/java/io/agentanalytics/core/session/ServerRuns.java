package io.agentanalytics.core.session;

import io.agentanalytics.core.state.Retention;
import io.agentanalytics.core.state.StateCell;
import io.agentanalytics.core.state.StateMap;
import io.agentanalytics.core.state.StateStore;
import java.util.Optional;

/**
 * Which run of the server is behind each connection. Nothing on the wire says that a server was
 * restarted, so a new connection is first that of one more client; what it is shows later
 * (docs/server-restarts.md).
 */
final class ServerRuns {
  /** The run of each connection that was seen. */
  private final StateMap<Long, Long> runs;

  /** Connections since whose handshake the server has said nothing on others. */
  private final StateMap<Long, Boolean> newcomers;

  private final StateCell<Newest> newest;

  /**
   * The newest run.
   *
   * @param version of the server, as far as a handshake told it
   */
  private record Newest(long run, Optional<String> version) {}

  ServerRuns(StateStore state) {
    this.runs = state.map("connection_run", Retention.THREADS, Long.class, Long.class);
    this.newcomers = state.map("newcomer", Retention.THREADS, Long.class, Boolean.class);
    this.newest = state.cell("server_run", Newest.class, new Newest(0, Optional.empty()));
  }

  /** The run behind a connection. */
  long of(long connection) {
    return runs.find(connection).orElse(newest());
  }

  long newest() {
    return newest.get().run();
  }

  /** Whether a connection is one of the newest run. */
  boolean isOfNewest(long connection) {
    return of(connection) == newest();
  }

  /**
   * The server said something: if on an older connection of this run, it has not been restarted.
   */
  void spoke(long connection) {
    Newest known = newest.get();
    Long run = runs.get(connection);
    if (run == null) {
      runs.put(connection, known.run());
    } else if (!newcomers.isEmpty() && run == known.run() && !newcomers.contains(connection)) {
      noNewcomers();
    }
  }

  /**
   * The server accepted a client.
   *
   * @param version of the server; empty when it is not known
   * @return whether this is another run than before: a running server does not change its version
   */
  boolean accepted(long connection, Optional<String> version) {
    Newest known = newest.get();
    boolean another =
        version.isPresent() && known.version().isPresent() && !version.equals(known.version());
    boolean alone = runs.size() == (runs.contains(connection) ? 1 : 0);
    long run = another ? known.run() + 1 : known.run();
    if (another) {
      noNewcomers();
    } else if (!alone) {
      newcomers.put(connection, true);
    }
    runs.put(connection, run);
    newest.set(new Newest(run, version.or(known::version)));
    return another;
  }

  /** The server has been restarted: this connection and all newcomers are those of a new run. */
  void restarted(long connection) {
    Newest known = newest.get();
    long run = known.run() + 1;
    newcomers.keys().forEach(newcomer -> runs.put(newcomer, run));
    noNewcomers();
    runs.put(connection, run);
    newest.set(new Newest(run, known.version()));
  }

  private void noNewcomers() {
    newcomers.removeIf((connection, isNew) -> true);
  }

  /** A connection turns out to be one of a certain run. */
  void join(long connection, long run) {
    runs.put(connection, run);
  }

  /**
   * Whether what is said on a connection is about a question: on a newcomer, only when it was asked
   * there.
   *
   * @param run in which it was asked
   * @param askedThere whether it was asked on this connection
   */
  boolean concerns(long connection, long run, boolean askedThere) {
    return of(connection) == run && (askedThere || !newcomers.contains(connection));
  }
}
