package io.agentanalytics.testkit.assertions;

import io.agentanalytics.api.event.AnalyticsEvent;
import io.agentanalytics.api.exporter.EventRecord;

/** Asks an event of any kind. */
public final class EventAssert extends AbstractEventAssert<EventAssert, AnalyticsEvent> {
  EventAssert(EventRecord actual, Neighbours neighbours) {
    super(actual, neighbours, AnalyticsEvent.class, EventAssert.class);
  }
}
