package io.agentanalytics.api.fact;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.internal.Checks;
import io.agentanalytics.api.protocol.RequestId;
import io.agentanalytics.api.protocol.ServerResult;

/**
 * A client answered a request of the server (facts.md 3.6).
 *
 * @param completedAtMs when the answer arrived, ms since the Unix epoch, 0 or more
 */
public record ServerResponse(long completedAtMs, RequestId requestId, ServerResult result)
    implements AnalyticsFact {
  public ServerResponse {
    requireNonNull(requestId, "requestId");
    requireNonNull(result, "result");
    Checks.notNegative("completedAtMs", completedAtMs);
  }

  @Override
  public FactType type() {
    return FactType.SERVER_RESPONSE;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.serverResponse(this);
  }
}
