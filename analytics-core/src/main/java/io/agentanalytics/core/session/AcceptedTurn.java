package io.agentanalytics.core.session;

import io.agentanalytics.api.fact.TrackingContext;
import java.util.Optional;

/**
 * A turn that a client started and the server accepted.
 *
 * @param imageCount images in its input
 * @param mentions what its input mentions
 * @param settings of the thread after the overrides of the request; empty when the thread is not
 *     known
 * @param wishes what the request says of this turn alone
 */
record AcceptedTurn(
    String turnId,
    String threadId,
    long imageCount,
    Mentions mentions,
    Optional<ThreadSettings> settings,
    TurnWishes wishes) {

  /** The same turn with other settings. */
  AcceptedTurn with(Optional<ThreadSettings> changed) {
    return new AcceptedTurn(turnId, threadId, imageCount, mentions, changed, wishes);
  }

  /** Where things of this turn happen; the model is the empty text when it is not known. */
  TrackingContext tracking() {
    return new TrackingContext(settings.map(ThreadSettings::model).orElse(""), threadId, turnId);
  }
}
