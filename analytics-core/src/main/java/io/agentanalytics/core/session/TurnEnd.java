package io.agentanalytics.core.session;

import io.agentanalytics.api.protocol.TurnStatus;
import io.agentanalytics.api.protocol.Word;
import java.util.Optional;

/**
 * A turn ended.
 *
 * @param errorMessage text of its error
 */
record TurnEnd(
    String threadId, String turnId, Word<TurnStatus> status, Optional<String> errorMessage) {}
