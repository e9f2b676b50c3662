package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

/** The network request that a command approval is about (protocol.md 8.1). */
public record NetworkApprovalContext(String host, Word<NetworkProtocol> protocol) {
  public NetworkApprovalContext {
    requireNonNull(host, "host");
    requireNonNull(protocol, "protocol");
  }
}
