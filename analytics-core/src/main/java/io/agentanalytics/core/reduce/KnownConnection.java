package io.agentanalytics.core.reduce;

import io.agentanalytics.api.event.AppServerClient;
import io.agentanalytics.api.fact.RuntimeInfo;

/** A connection as events show it. */
record KnownConnection(AppServerClient client, RuntimeInfo runtime) {

  /** The same one, its product called otherwise. */
  KnownConnection withProduct(String productClientId) {
    return new KnownConnection(
        new AppServerClient(
            productClientId,
            client.clientName(),
            client.clientVersion(),
            client.rpcTransport(),
            client.experimentalApiEnabled()),
        runtime);
  }
}
