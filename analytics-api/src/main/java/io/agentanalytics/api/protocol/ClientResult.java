package io.agentanalytics.api.protocol;

/** Result of a client request (facts.md 3.3). */
public sealed interface ClientResult
    permits ThreadResult, TurnStartResult, TurnSteerResult, OtherClientResult {

  /** The JSON-RPC method that was answered; a response on the wire does not carry it. */
  String method();
}
