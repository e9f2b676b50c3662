package io.agentanalytics.core.reduce;

import io.agentanalytics.api.event.TurnEndStatus;
import io.agentanalytics.api.protocol.TurnError;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a turn ended (reduction.md 3.5).
 *
 * @param status empty when the server said that it is still running
 * @param completedAt seconds since the Unix epoch; 0 when unknown
 * @param durationMs ms
 */
record TurnCompletion(
    Optional<TurnEndStatus> status,
    Optional<TurnError> error,
    long completedAt,
    OptionalLong durationMs) {}
