package io.agentanalytics.api.event;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.fact.RejectionReason;
import io.agentanalytics.api.fact.RuntimeInfo;
import java.util.Optional;

/**
 * A client steered a running turn, or tried to (events.md 3.9).
 *
 * @param acceptedTurnId empty when rejected
 * @param appServerClient the connection that sent the request
 * @param rejectionReason empty when accepted or unclassified
 * @param createdAt when the request was observed, seconds since the Unix epoch
 */
public record TurnSteerEvent(
    String threadId,
    String expectedTurnId,
    Optional<String> acceptedTurnId,
    AppServerClient appServerClient,
    RuntimeInfo runtime,
    ThreadOrigin origin,
    long numInputImages,
    SteerResult result,
    Optional<RejectionReason> rejectionReason,
    long createdAt)
    implements AnalyticsEvent {
  public TurnSteerEvent {
    requireNonNull(threadId, "threadId");
    requireNonNull(expectedTurnId, "expectedTurnId");
    requireNonNull(acceptedTurnId, "acceptedTurnId");
    requireNonNull(appServerClient, "appServerClient");
    requireNonNull(runtime, "runtime");
    requireNonNull(origin, "origin");
    requireNonNull(result, "result");
    requireNonNull(rejectionReason, "rejectionReason");
  }

  @Override
  public String eventType() {
    return EventType.TURN_STEER.word();
  }
}
