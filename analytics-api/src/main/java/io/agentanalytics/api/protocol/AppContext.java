package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** The app that a tool belongs to, in newer releases. */
public record AppContext(Optional<String> connectorId, Optional<String> appName) {
  public AppContext {
    requireNonNull(connectorId, "connectorId");
    requireNonNull(appName, "appName");
  }
}
