package io.agentanalytics.api.fact;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.internal.Checks;
import io.agentanalytics.api.protocol.ClientResult;
import io.agentanalytics.api.protocol.RequestId;

/**
 * The server answered a client with success (facts.md 3.3).
 *
 * @param connectionId key of the connection, 0 or more
 */
public record ClientResponse(long connectionId, RequestId requestId, ClientResult result)
    implements AnalyticsFact {
  public ClientResponse {
    requireNonNull(requestId, "requestId");
    requireNonNull(result, "result");
    Checks.notNegative("connectionId", connectionId);
  }

  @Override
  public FactType type() {
    return FactType.CLIENT_RESPONSE;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.clientResponse(this);
  }
}
