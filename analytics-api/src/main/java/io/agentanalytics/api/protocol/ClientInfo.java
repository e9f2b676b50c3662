package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** Who a client says it is (protocol.md 3.1). */
public record ClientInfo(String name, Optional<String> title, String version) {
  public ClientInfo {
    requireNonNull(name, "name");
    requireNonNull(title, "title");
    requireNonNull(version, "version");
  }
}
