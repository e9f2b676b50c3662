package io.agentanalytics.core.protocol;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.protocol.TurnStatus;
import io.agentanalytics.api.protocol.Word;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A turn in wire form (protocol.md 5.2).
 *
 * @param startedAt seconds since the Unix epoch
 * @param completedAt seconds since the Unix epoch
 * @param durationMs ms
 */
public record WireTurn(
    String id,
    Optional<Word<TurnStatus>> status,
    Optional<WireTurnError> error,
    OptionalLong startedAt,
    OptionalLong completedAt,
    OptionalLong durationMs,
    Optional<String> rootTurnId) {
  public WireTurn {
    requireNonNull(id, "id");
    requireNonNull(status, "status");
    requireNonNull(error, "error");
    requireNonNull(startedAt, "startedAt");
    requireNonNull(completedAt, "completedAt");
    requireNonNull(durationMs, "durationMs");
    requireNonNull(rootTurnId, "rootTurnId");
  }
}
