package io.agentanalytics.core.protocol;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.protocol.TurnError;
import java.util.Optional;

/** Why a turn failed, in wire form. */
public record WireTurnError(Optional<String> message, Optional<TurnError> codexErrorInfo) {
  public WireTurnError {
    requireNonNull(message, "message");
    requireNonNull(codexErrorInfo, "codexErrorInfo");
  }
}
