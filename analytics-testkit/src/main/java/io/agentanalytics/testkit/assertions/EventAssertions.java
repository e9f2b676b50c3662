package io.agentanalytics.testkit.assertions;

import io.agentanalytics.api.exporter.EventRecord;
import java.util.List;

/** Where questions to events begin. Can be imported beside AssertJ's own {@code assertThat}. */
public final class EventAssertions {
  private EventAssertions() {}

  /** Asks several events, in the order in which they came. */
  public static EventsAssert assertThat(List<? extends EventRecord> events) {
    return new EventsAssert(List.copyOf(events));
  }

  /** Asks one event. */
  public static EventAssert assertThat(EventRecord event) {
    return new EventAssert(event, new Neighbours(List.of(event)));
  }
}
