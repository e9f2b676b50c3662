package io.agentanalytics.core.reduce;

import io.agentanalytics.api.event.InitializationMode;
import io.agentanalytics.api.event.ThreadOrigin;
import java.util.Optional;

/**
 * What is declared of a thread (reduction.md 2.2).
 *
 * @param originator of the client that started it or the thread above it, where the server tells
 */
record ThreadMetadata(
    ThreadOrigin origin,
    InitializationMode initializationMode,
    Optional<String> sessionId,
    Optional<String> originator) {}
