package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

/** A request of the server that is no approval; only its method is kept. */
public record OtherServerRequestParams(String method) implements ServerRequestParams {
  public OtherServerRequestParams {
    requireNonNull(method, "method");
  }
}
