package io.agentanalytics.core.session;

import com.google.common.collect.ImmutableSet;
import io.agentanalytics.api.protocol.InitializeParams;
import io.agentanalytics.core.path.Platform;
import io.agentanalytics.core.state.Retention;
import io.agentanalytics.core.state.StateCell;
import io.agentanalytics.core.state.StateIndex;
import io.agentanalytics.core.state.StateMap;
import io.agentanalytics.core.state.StateStore;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The connections of the server and who is behind them. */
final class Connections {
  private final ServerRuns runs;
  private final StateMap<Long, Connection> connections;

  /** Connections by the notifications that they do not want. */
  private final StateIndex<String, Long, Connection> byOptOut;

  private final StateCell<Seen> seen;
  private final StateCell<Platform> platform;

  /**
   * A client that the server accepted.
   *
   * @param optOuts notifications that it does not want
   * @param originator process-wide originator that the server named to it
   */
  record Connection(InitializeParams params, Set<String> optOuts, String originator) {
    Connection {
      optOuts = ImmutableSet.copyOf(optOuts);
    }
  }

  /**
   * On which connections the server talks.
   *
   * @param first connection; empty before the first word
   * @param originator process-wide one, as the first accepted client was told (events.md 2.3)
   */
  private record Seen(OptionalLong first, boolean several, Optional<String> originator) {
    static final Seen NOTHING = new Seen(OptionalLong.empty(), false, Optional.empty());
  }

  Connections(StateStore state) {
    this.runs = new ServerRuns(state);
    this.connections = state.map("client", Retention.THREADS, Long.class, Connection.class);
    this.byOptOut = connections.index((id, connection) -> connection.optOuts());
    this.seen = state.cell("seen_connections", Seen.class, Seen.NOTHING);
    this.platform = state.cell("platform", Platform.class, Platform.UNKNOWN);
  }

  /** Which run of the server is behind each of them. */
  ServerRuns runs() {
    return runs;
  }

  void accepted(long id, Connection connection, Platform told) {
    connections.put(id, connection);
    if (told != Platform.UNKNOWN) {
      platform.set(told);
    }
    Seen known = seen.get();
    if (known.originator().isEmpty()) {
      seen.set(new Seen(known.first(), known.several(), Optional.of(connection.originator())));
    }
  }

  boolean isInitialized(long id) {
    return connections.contains(id);
  }

  Optional<Connection> find(long id) {
    return connections.find(id);
  }

  /** The process-wide originator, as the first accepted client was told (events.md 2.3). */
  Optional<String> originator() {
    return seen.get().originator();
  }

  /** Whose rules the paths of the server follow. */
  Platform platform() {
    return platform.get();
  }

  /** A server message was seen on a connection. */
  void saw(long id) {
    runs.spoke(id);
    Seen known = seen.get();
    if (known.first().isEmpty()) {
      seen.set(new Seen(OptionalLong.of(id), false, known.originator()));
    } else if (!known.several() && known.first().getAsLong() != id) {
      seen.set(new Seen(known.first(), true, known.originator()));
    }
  }

  /**
   * Whether the server talks to more than one client, so that it may say one thing several times.
   */
  boolean areSeveral() {
    return seen.get().several();
  }

  /**
   * Whether no client gets notifications of a method, so that a watcher cannot see them either
   * (wire-derivation.md 2.4). Clients of a server that has ended get nothing.
   */
  boolean allOptedOutOf(String method) {
    int optedOut = byOptOut.count(method);
    if (optedOut == 0 || optedOut == connections.size()) {
      return optedOut > 0;
    }
    // Some clients belong to a run that has ended, or not all have opted out.
    return runs.newest() > 0
        && connections.keys().stream()
            .filter(runs::isOfNewest)
            .allMatch(id -> connections.find(id).orElseThrow().optOuts().contains(method));
  }
}
