package io.agentanalytics.core.reduce;

import io.agentanalytics.api.event.AppServerClient;
import io.agentanalytics.api.fact.Initialize;
import io.agentanalytics.api.fact.RuntimeInfo;
import io.agentanalytics.api.protocol.Capabilities;
import io.agentanalytics.api.protocol.ClientInfo;
import java.util.Optional;

/**
 * Who is connected (reduction.md 2.1), and what the first client decides for the whole process
 * (events.md 2.3).
 */
final class ConnectionReducer {
  private static final String DEFAULT_ORIGINATOR = "codex_cli_rs";

  /** A probe of the daemon: it never names the process. */
  private static final String PROBE = "codex_app_server_daemon";

  private static final RuntimeInfo UNKNOWN =
      new RuntimeInfo("unknown", "unknown", "unknown", "unknown");

  private final ReducerOptions options;
  private final BoundedMap<Long, KnownConnection> connections;
  private Optional<String> firstClient = Optional.empty();
  private Optional<RuntimeInfo> firstRuntime = Optional.empty();

  ConnectionReducer(ReducerOptions options) {
    this.options = options;
    this.connections = new BoundedMap<>("connection", options.limits().maxThreads());
  }

  Optional<KnownConnection> find(long id) {
    return Optional.ofNullable(connections.get(id));
  }

  void initialize(Initialize fact, Output out) {
    ClientInfo info = fact.params().clientInfo();
    AppServerClient client =
        new AppServerClient(
            fact.productClientId(),
            Optional.of(info.name()),
            Optional.of(info.version()),
            fact.rpcTransport(),
            fact.params().capabilities().map(Capabilities::experimentalApi));
    connections.put(fact.connectionId(), new KnownConnection(client, fact.runtime()), out);
    if (firstClient.isEmpty() && !info.name().equals(PROBE)) {
      firstClient = fact.originator().or(() -> Optional.of(info.name()));
    }
    if (firstRuntime.isEmpty()) {
      firstRuntime = Optional.of(fact.runtime());
    }
  }

  /** The process-wide originator. */
  String originator() {
    return options.originator().or(() -> firstClient).orElse(DEFAULT_ORIGINATOR);
  }

  /** The runtime of threads that the process starts itself. */
  RuntimeInfo processRuntime() {
    return options.processRuntime().or(() -> firstRuntime).orElse(UNKNOWN);
  }
}
