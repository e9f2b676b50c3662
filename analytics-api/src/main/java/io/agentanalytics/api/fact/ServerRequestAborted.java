package io.agentanalytics.api.fact;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.internal.Checks;
import io.agentanalytics.api.protocol.RequestId;

/**
 * A request of the server ended without an answer (facts.md 3.8).
 *
 * @param completedAtMs ms since the Unix epoch, 0 or more
 */
public record ServerRequestAborted(long completedAtMs, RequestId requestId)
    implements AnalyticsFact {
  public ServerRequestAborted {
    requireNonNull(requestId, "requestId");
    Checks.notNegative("completedAtMs", completedAtMs);
  }

  @Override
  public FactType type() {
    return FactType.SERVER_REQUEST_ABORTED;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.serverRequestAborted(this);
  }
}
