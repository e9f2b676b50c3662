package io.agentanalytics.core.session;

import io.agentanalytics.api.protocol.ItemCompletedNotification;
import io.agentanalytics.api.protocol.ItemStartedNotification;
import io.agentanalytics.api.protocol.TurnStartedNotification;
import io.agentanalytics.core.protocol.HookCompleted;
import io.agentanalytics.core.protocol.RequestResolved;
import io.agentanalytics.core.protocol.TokenUsageUpdated;

/**
 * Finds facts of one kind that are not on the wire. Signals about notifications come before the
 * fact of the notification itself; signals about answers come after the fact of the answer. A
 * derivation overrides the signals that it needs; the order of {@link Derivations} is the order of
 * their facts for one frame (wire-derivation.md 6.6).
 */
interface Derivation {

  /** A thread was started, resumed or forked. */
  default void threadOpened(Moment moment, ThreadOpened opened, Facts facts) {}

  /** A client asked to compact a thread, and the server agreed. */
  default void compactionRequested(Moment moment, String threadId, Facts facts) {}

  /** The server accepted a {@code turn/start}. */
  default void turnAccepted(Moment moment, AcceptedTurn turn, Facts facts) {}

  default void turnStarted(Moment moment, TurnStartedNotification notification, Facts facts) {}

  default void turnCompleted(Moment moment, TurnEnd end, Facts facts) {}

  default void itemStarted(Moment moment, ItemStartedNotification notification, Facts facts) {}

  default void itemCompleted(Moment moment, ItemCompletedNotification notification, Facts facts) {}

  default void usageUpdated(Moment moment, TokenUsageUpdated update, Facts facts) {}

  default void hookCompleted(Moment moment, HookCompleted hook, Facts facts) {}

  default void requestResolved(Moment moment, RequestResolved resolved, Facts facts) {}
}
