package io.agentanalytics.core.reduce;

import io.agentanalytics.api.Profile;
import io.agentanalytics.api.event.AppServerClient;
import io.agentanalytics.api.fact.Initialize;
import io.agentanalytics.api.fact.RuntimeInfo;
import io.agentanalytics.api.protocol.Capabilities;
import io.agentanalytics.api.protocol.ClientInfo;
import io.agentanalytics.core.catalog.EventProfile;
import io.agentanalytics.core.catalog.Profiles;
import io.agentanalytics.core.state.Retention;
import io.agentanalytics.core.state.StateCell;
import io.agentanalytics.core.state.StateMap;
import io.agentanalytics.core.state.StateStore;
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

  /** Empty when the server's release decides. */
  private final Optional<EventProfile> chosen;

  private final StateMap<Long, KnownConnection> connections;
  private final StateCell<First> first;

  /** What the first client decided. */
  private record First(Optional<String> client, Optional<RuntimeInfo> runtime) {
    static final First NOBODY = new First(Optional.empty(), Optional.empty());
  }

  ConnectionReducer(ReducerOptions options, StateStore state) {
    this.options = options;
    this.chosen =
        options.profile().equals(Profile.AUTO)
            ? Optional.empty()
            : Optional.of(Profiles.named(options.profile().name()));
    this.connections =
        state.map("connection", Retention.THREADS, Long.class, KnownConnection.class);
    this.first = state.cell("first_client", First.class, First.NOBODY);
  }

  Optional<KnownConnection> find(long id) {
    return connections.find(id);
  }

  void initialize(Initialize fact) {
    ClientInfo info = fact.params().clientInfo();
    AppServerClient client =
        new AppServerClient(
            fact.productClientId(),
            Optional.of(info.name()),
            Optional.of(info.version()),
            fact.rpcTransport(),
            fact.params().capabilities().map(Capabilities::experimentalApi));
    connections.put(fact.connectionId(), new KnownConnection(client, fact.runtime()));
    Optional<String> name =
        info.name().equals(PROBE)
            ? Optional.empty()
            : fact.originator().or(() -> Optional.of(info.name()));
    First known = first.get();
    first.set(
        new First(
            known.client().or(() -> name), known.runtime().or(() -> Optional.of(fact.runtime()))));
  }

  /** How events are spelled: as the server's release does, unless one was chosen. */
  EventProfile profile() {
    return chosen.orElseGet(
        () -> Profiles.ofServer(first.get().runtime().map(RuntimeInfo::codexRsVersion).orElse("")));
  }

  /** The process-wide originator. */
  String originator() {
    return options.originator().or(() -> first.get().client()).orElse(DEFAULT_ORIGINATOR);
  }

  /** The runtime of threads that the process starts itself. */
  RuntimeInfo processRuntime() {
    return options.processRuntime().or(() -> first.get().runtime()).orElse(UNKNOWN);
  }
}
