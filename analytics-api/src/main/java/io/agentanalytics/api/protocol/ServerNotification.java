package io.agentanalytics.api.protocol;

/** A notification of the server (facts.md 3.9). */
public sealed interface ServerNotification permits TurnNotification, OtherNotification {

  /** The JSON-RPC method. */
  String method();
}
