package io.agentanalytics.api.event;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.protocol.RpcTransport;
import java.util.Optional;

/**
 * The client that an event is attributed to (events.md 2.1).
 *
 * @param experimentalApiEnabled empty when the client named no capabilities
 */
public record AppServerClient(
    String productClientId,
    Optional<String> clientName,
    Optional<String> clientVersion,
    RpcTransport rpcTransport,
    Optional<Boolean> experimentalApiEnabled) {
  public AppServerClient {
    requireNonNull(productClientId, "productClientId");
    requireNonNull(clientName, "clientName");
    requireNonNull(clientVersion, "clientVersion");
    requireNonNull(rpcTransport, "rpcTransport");
    requireNonNull(experimentalApiEnabled, "experimentalApiEnabled");
  }
}
