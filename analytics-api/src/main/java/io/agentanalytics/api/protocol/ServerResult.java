package io.agentanalytics.api.protocol;

/**
 * A client's answer to a request of the server (facts.md 3.6). Answers to permission requests are a
 * fact of their own.
 */
public sealed interface ServerResult
    permits CommandApprovalResult, FileChangeApprovalResult, OtherServerResult {

  /** The JSON-RPC method that was answered. */
  String method();
}
