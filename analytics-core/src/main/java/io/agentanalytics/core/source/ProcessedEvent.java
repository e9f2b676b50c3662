package io.agentanalytics.core.source;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.event.AnalyticsEvent;
import io.agentanalytics.api.fact.Confidence;
import io.agentanalytics.core.catalog.EventProfile;
import java.util.UUID;

/**
 * An event of a source, with its identity (design section 5).
 *
 * @param id the same whenever the same input is processed
 * @param ordinal of the frame or fact that caused it
 * @param fact which of the facts of that input caused it, from 0
 * @param observedAtMs when that fact was observed, ms since the Unix epoch
 * @param profile how it is spelled
 */
public record ProcessedEvent(
    UUID id,
    SourceId source,
    long ordinal,
    int fact,
    long observedAtMs,
    Confidence confidence,
    EventProfile profile,
    AnalyticsEvent event) {
  public ProcessedEvent {
    requireNonNull(id, "id");
    requireNonNull(source, "source");
    requireNonNull(confidence, "confidence");
    requireNonNull(profile, "profile");
    requireNonNull(event, "event");
  }
}
