package io.agentanalytics.core.intake;

import io.agentanalytics.api.fact.AnalyticsFact;
import io.agentanalytics.api.fact.Notification;
import io.agentanalytics.api.protocol.TurnDiffUpdatedNotification;

/** What a fact takes of the memory that may wait. */
final class FactSize {
  /** Most facts are a few ids, numbers and words. */
  private static final long USUAL_BYTES = 512;

  private FactSize() {}

  static long of(AnalyticsFact fact) {
    // The only text without a bound of its own that facts keep.
    if (fact instanceof Notification notification
        && notification.notification() instanceof TurnDiffUpdatedNotification update) {
      return USUAL_BYTES + update.diff().length();
    }
    return USUAL_BYTES;
  }
}
