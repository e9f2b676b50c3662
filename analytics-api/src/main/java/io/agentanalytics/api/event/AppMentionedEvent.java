package io.agentanalytics.api.event;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.fact.InvocationType;
import java.util.Optional;

/**
 * An app was mentioned (events.md 3.4).
 *
 * @param productClientId process-wide originator
 */
public record AppMentionedEvent(
    Optional<String> connectorId,
    String threadId,
    String turnId,
    Optional<String> appName,
    String productClientId,
    Optional<InvocationType> invokeType,
    String modelSlug)
    implements AnalyticsEvent {
  public AppMentionedEvent {
    requireNonNull(connectorId, "connectorId");
    requireNonNull(threadId, "threadId");
    requireNonNull(turnId, "turnId");
    requireNonNull(appName, "appName");
    requireNonNull(productClientId, "productClientId");
    requireNonNull(invokeType, "invokeType");
    requireNonNull(modelSlug, "modelSlug");
  }

  @Override
  public String eventType() {
    return EventType.APP_MENTIONED.word();
  }
}
