package io.agentanalytics.core.session;

import java.util.Optional;

/**
 * A turn that a client started and the server accepted.
 *
 * @param imageCount images in its input
 * @param settings of the thread after the overrides of the request; empty when the thread is not
 *     known
 */
record AcceptedTurn(
    String turnId, String threadId, long imageCount, Optional<ThreadSettings> settings) {}
