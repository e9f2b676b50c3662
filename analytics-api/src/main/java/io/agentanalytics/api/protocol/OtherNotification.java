package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

/** Any other notification: the client filter leaves it out (reduction.md 9.2). */
public record OtherNotification(String method) implements ServerNotification {
  public OtherNotification {
    requireNonNull(method, "method");
  }
}
