package io.agentanalytics.api.protocol;

/** A notification about a turn: the notifications that analytics keeps (reduction.md 9.2). */
public sealed interface TurnNotification extends ServerNotification
    permits TurnStartedNotification,
        TurnCompletedNotification,
        TurnDiffUpdatedNotification,
        ItemStartedNotification,
        ItemCompletedNotification,
        AutoReviewStartedNotification,
        AutoReviewCompletedNotification {

  String threadId();

  String turnId();

  /** Calls the method for the kind of this notification. */
  <R> R accept(Visitor<R> visitor);

  /** One method per kind of notification. */
  interface Visitor<R> {
    R turnStarted(TurnStartedNotification notification);

    R turnCompleted(TurnCompletedNotification notification);

    R turnDiffUpdated(TurnDiffUpdatedNotification notification);

    R itemStarted(ItemStartedNotification notification);

    R itemCompleted(ItemCompletedNotification notification);

    R autoReviewStarted(AutoReviewStartedNotification notification);

    R autoReviewCompleted(AutoReviewCompletedNotification notification);
  }
}
