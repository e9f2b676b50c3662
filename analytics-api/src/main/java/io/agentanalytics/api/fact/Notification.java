package io.agentanalytics.api.fact;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.protocol.ServerNotification;

/** The server notified its clients; one fact however many of them listen (facts.md 3.9). */
public record Notification(ServerNotification notification) implements AnalyticsFact {
  public Notification {
    requireNonNull(notification, "notification");
  }

  @Override
  public FactType type() {
    return FactType.NOTIFICATION;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.notification(this);
  }
}
