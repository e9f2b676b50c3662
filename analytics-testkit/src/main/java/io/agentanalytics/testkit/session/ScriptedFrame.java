package io.agentanalytics.testkit.session;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.protocol.Direction;

/**
 * One JSON-RPC message of a script.
 *
 * @param atMs when it is observed, ms since the Unix epoch
 * @param from who sends it
 * @param connection on which connection of the server, from 1
 * @param message JSON text, as on the wire
 */
public record ScriptedFrame(long atMs, Direction from, long connection, String message) {
  public ScriptedFrame {
    requireNonNull(from, "from");
    requireNonNull(message, "message");
  }

  /** The line of a recording that holds it, without a line feed. */
  public String line() {
    return "{\"at\":"
        + atMs
        + ",\"from\":\""
        + from.word()
        + "\",\"connection\":"
        + connection
        + ",\"message\":"
        + message
        + "}";
  }
}
