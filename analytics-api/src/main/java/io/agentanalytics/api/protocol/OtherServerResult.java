package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

/** Answer to any other request of the server; only the method is kept. */
public record OtherServerResult(String method) implements ServerResult {
  public OtherServerResult {
    requireNonNull(method, "method");
  }
}
