package io.agentanalytics.api.fact;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** An app was mentioned or used (facts.md 4.8). */
public record AppInvocation(
    Optional<String> connectorId,
    Optional<String> appName,
    Optional<InvocationType> invocationType) {
  public AppInvocation {
    requireNonNull(connectorId, "connectorId");
    requireNonNull(appName, "appName");
    requireNonNull(invocationType, "invocationType");
  }
}
