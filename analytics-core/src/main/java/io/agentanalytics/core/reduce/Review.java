package io.agentanalytics.core.reduce;

import io.agentanalytics.api.event.Reviewer;
import java.util.Optional;

/**
 * A review that has begun.
 *
 * @param itemId empty for automatic reviews of the network
 * @param startedAtMs ms since the Unix epoch
 */
record Review(
    String threadId,
    String turnId,
    Optional<String> itemId,
    String reviewId,
    Reviewer reviewer,
    ReviewSubject subject,
    long startedAtMs) {}
