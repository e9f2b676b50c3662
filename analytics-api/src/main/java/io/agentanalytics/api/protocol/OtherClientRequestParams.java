package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

/** Any other client request: the client filter leaves it out (reduction.md 9.2). */
public record OtherClientRequestParams(String method) implements ClientRequestParams {
  public OtherClientRequestParams {
    requireNonNull(method, "method");
  }
}
