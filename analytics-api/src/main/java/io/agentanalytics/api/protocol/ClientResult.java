package io.agentanalytics.api.protocol;

/** Result of a client request that analytics keeps (facts.md 3.3). */
public sealed interface ClientResult permits ThreadResult, TurnStartResult, TurnSteerResult {

  /** The JSON-RPC method that was answered; a response on the wire does not carry it. */
  String method();
}
