package io.agentanalytics.api.protocol;

/** Params of a client request (facts.md 3.2). */
public sealed interface ClientRequestParams permits TurnInputParams, OtherClientRequestParams {

  /** The JSON-RPC method. */
  String method();
}
