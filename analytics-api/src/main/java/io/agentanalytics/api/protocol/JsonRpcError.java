package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

/**
 * An error answer. Analytics keeps code and text; it never reads {@code data} after classification.
 */
public record JsonRpcError(long code, String message) {
  public JsonRpcError {
    requireNonNull(message, "message");
  }
}
