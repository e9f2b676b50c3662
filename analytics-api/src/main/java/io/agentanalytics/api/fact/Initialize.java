package io.agentanalytics.api.fact;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.protocol.InitializeParams;
import io.agentanalytics.api.protocol.RpcTransport;

/**
 * A client connected and was accepted (facts.md 3.1).
 *
 * @param connectionId key of the connection, 0 or more
 */
public record Initialize(
    long connectionId,
    String productClientId,
    RpcTransport rpcTransport,
    RuntimeInfo runtime,
    InitializeParams params)
    implements AnalyticsFact {
  public Initialize {
    requireNonNull(productClientId, "productClientId");
    requireNonNull(rpcTransport, "rpcTransport");
    requireNonNull(runtime, "runtime");
    requireNonNull(params, "params");
    if (connectionId < 0) {
      throw new IllegalArgumentException("connectionId: expected 0 or more, got " + connectionId);
    }
  }

  @Override
  public FactType type() {
    return FactType.INITIALIZE;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.initialize(this);
  }
}
