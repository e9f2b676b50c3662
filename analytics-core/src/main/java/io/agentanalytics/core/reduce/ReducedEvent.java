package io.agentanalytics.core.reduce;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.event.AnalyticsEvent;
import io.agentanalytics.api.fact.Confidence;

/**
 * An event that a fact caused.
 *
 * @param confidence the lowest among the facts that its content came from
 */
public record ReducedEvent(AnalyticsEvent event, Confidence confidence) {
  public ReducedEvent {
    requireNonNull(event, "event");
    requireNonNull(confidence, "confidence");
  }
}
