package io.agentanalytics.api.fact;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.internal.Checks;
import io.agentanalytics.api.protocol.ClientRequestParams;
import io.agentanalytics.api.protocol.RequestId;

/**
 * A client sent a request that analytics keeps (facts.md 3.2).
 *
 * @param connectionId key of the connection, 0 or more
 */
public record ClientRequest(long connectionId, RequestId requestId, ClientRequestParams params)
    implements AnalyticsFact {
  public ClientRequest {
    requireNonNull(requestId, "requestId");
    requireNonNull(params, "params");
    Checks.notNegative("connectionId", connectionId);
  }

  @Override
  public FactType type() {
    return FactType.CLIENT_REQUEST;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.clientRequest(this);
  }
}
