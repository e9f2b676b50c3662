package io.agentanalytics.api.fact;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.internal.Checks;
import io.agentanalytics.api.protocol.JsonRpcError;
import io.agentanalytics.api.protocol.RequestId;
import java.util.Optional;

/**
 * The server refused a turn/start or turn/steer (facts.md 3.4).
 *
 * @param connectionId key of the connection, 0 or more
 * @param errorType empty when the failure has no class of its own
 */
public record ErrorResponse(
    long connectionId, RequestId requestId, JsonRpcError error, Optional<RejectionReason> errorType)
    implements AnalyticsFact {
  public ErrorResponse {
    requireNonNull(requestId, "requestId");
    requireNonNull(error, "error");
    requireNonNull(errorType, "errorType");
    Checks.notNegative("connectionId", connectionId);
  }

  @Override
  public FactType type() {
    return FactType.ERROR_RESPONSE;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.errorResponse(this);
  }
}
