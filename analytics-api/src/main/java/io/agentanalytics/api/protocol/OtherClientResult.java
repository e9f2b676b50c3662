package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

/** Answer to any other client request: the client filter leaves it out (reduction.md 9.2). */
public record OtherClientResult(String method) implements ClientResult {
  public OtherClientResult {
    requireNonNull(method, "method");
  }
}
