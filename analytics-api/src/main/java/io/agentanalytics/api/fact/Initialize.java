package io.agentanalytics.api.fact;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.internal.Checks;
import io.agentanalytics.api.internal.Properties;
import io.agentanalytics.api.internal.Property;
import io.agentanalytics.api.protocol.InitializeParams;
import io.agentanalytics.api.protocol.RpcTransport;
import java.util.Optional;

/**
 * A client connected and was accepted (facts.md 3.1).
 *
 * <p>The constructor changes when components join: build with {@link #builder()}.
 *
 * @param connectionId key of the connection, 0 or more
 * @param originator the process-wide originator as the server told it, which can differ from the
 *     client's own name (wire-derivation.md 3)
 */
public record Initialize(
    long connectionId,
    String productClientId,
    RpcTransport rpcTransport,
    RuntimeInfo runtime,
    InitializeParams params,
    Optional<String> originator)
    implements AnalyticsFact {
  public Initialize {
    requireNonNull(productClientId, "productClientId");
    requireNonNull(rpcTransport, "rpcTransport");
    requireNonNull(runtime, "runtime");
    requireNonNull(params, "params");
    requireNonNull(originator, "originator");
    Checks.notNegative("connectionId", connectionId);
  }

  @Override
  public FactType type() {
    return FactType.INITIALIZE;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.initialize(this);
  }

  /** A builder without any value. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the components of a connection. */
  public static final class Builder {
    private final Properties<Builder> properties = new Properties<>("Initialize", this);
    private final Property<Builder, Long> connectionId = properties.required("connectionId");
    private final Property<Builder, String> productClientId =
        properties.required("productClientId");
    private final Property<Builder, RpcTransport> rpcTransport =
        properties.required("rpcTransport");
    private final Property<Builder, RuntimeInfo> runtime = properties.required("runtime");
    private final Property<Builder, InitializeParams> params = properties.required("params");
    private final Property<Builder, String> originator = properties.optional("originator");

    private Builder() {}

    /** Key of the connection, 0 or more. */
    public Builder connectionId(long value) {
      return connectionId.set(Checks.notNegative("connectionId", value));
    }

    /** The name that the client gave in {@code clientInfo}. */
    public Builder productClientId(String value) {
      return productClientId.set(value);
    }

    public Builder rpcTransport(RpcTransport value) {
      return rpcTransport.set(value);
    }

    public Builder runtime(RuntimeInfo value) {
      return runtime.set(value);
    }

    public Builder params(InitializeParams value) {
      return params.set(value);
    }

    /** The process-wide originator, when the server told it; else the first client names it. */
    public Builder originator(String value) {
      return originator.set(value);
    }

    /**
     * The fact.
     *
     * @throws IllegalStateException naming every required property that is not set
     */
    public Initialize build() {
      properties.check();
      return new Initialize(
          connectionId.get(),
          productClientId.get(),
          rpcTransport.get(),
          runtime.get(),
          params.get(),
          originator.find());
    }
  }
}
