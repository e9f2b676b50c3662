package io.agentanalytics.core.session;

import io.agentanalytics.api.protocol.InitializeParams;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The connections of the server and who is behind them. */
final class Connections {
  private final Map<Long, Connection> connections = new LinkedHashMap<>();
  private final Set<Long> seen = new HashSet<>();
  private long lastSeen = -1;

  /**
   * A client that the server accepted.
   *
   * @param optOuts notifications that it does not want
   * @param originator process-wide originator that the server named to it
   */
  record Connection(InitializeParams params, Set<String> optOuts, String originator) {
    Connection {
      optOuts = Set.copyOf(optOuts);
    }
  }

  void accepted(long id, Connection connection) {
    connections.put(id, connection);
  }

  boolean isInitialized(long id) {
    return connections.containsKey(id);
  }

  Optional<Connection> find(long id) {
    return Optional.ofNullable(connections.get(id));
  }

  /** The process-wide originator, as the first accepted client was told (events.md 2.3). */
  Optional<String> originator() {
    return connections.values().stream().map(Connection::originator).findFirst();
  }

  /** A server message was seen on a connection; it mostly is the one of the message before. */
  void saw(long id) {
    if (id != lastSeen) {
      lastSeen = id;
      seen.add(id);
    }
  }

  /**
   * Whether the server talks to more than one client, so that it may say one thing several times.
   */
  boolean areSeveral() {
    return seen.size() > 1;
  }

  /**
   * Whether no client gets notifications of a method, so that a watcher cannot see them either
   * (wire-derivation.md 2.4).
   */
  boolean allOptedOutOf(String method) {
    return !connections.isEmpty()
        && connections.values().stream()
            .allMatch(connection -> connection.optOuts().contains(method));
  }
}
