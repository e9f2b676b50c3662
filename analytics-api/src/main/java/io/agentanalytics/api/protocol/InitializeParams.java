package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** Params of {@code initialize} (protocol.md 3.1). */
public record InitializeParams(ClientInfo clientInfo, Optional<Capabilities> capabilities) {
  public InitializeParams {
    requireNonNull(clientInfo, "clientInfo");
    requireNonNull(capabilities, "capabilities");
  }
}
