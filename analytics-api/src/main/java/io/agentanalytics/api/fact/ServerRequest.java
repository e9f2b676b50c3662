package io.agentanalytics.api.fact;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.internal.Checks;
import io.agentanalytics.api.protocol.RequestId;
import io.agentanalytics.api.protocol.ServerRequestParams;

/**
 * The server asked a client (facts.md 3.5).
 *
 * @param connectionId key of the connection, 0 or more; reduction does not use it
 */
public record ServerRequest(long connectionId, RequestId requestId, ServerRequestParams params)
    implements AnalyticsFact {
  public ServerRequest {
    requireNonNull(requestId, "requestId");
    requireNonNull(params, "params");
    Checks.notNegative("connectionId", connectionId);
  }

  @Override
  public FactType type() {
    return FactType.SERVER_REQUEST;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.serverRequest(this);
  }
}
