package io.agentanalytics.api.protocol;

/** Params of a request of the server (facts.md 3.5). */
public sealed interface ServerRequestParams permits ApprovalParams, OtherServerRequestParams {

  /** The JSON-RPC method. */
  String method();
}
