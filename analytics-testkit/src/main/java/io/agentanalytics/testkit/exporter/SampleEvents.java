package io.agentanalytics.testkit.exporter;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.event.AnalyticsEvent;
import io.agentanalytics.api.event.EventType;

/**
 * Events of every type that no session has to be played for. They are complete, but tell no story:
 * for events that make sense, replay a recording.
 */
public final class SampleEvents {
  private SampleEvents() {}

  /**
   * An event in which every member has a value, made of the member's name and the number.
   *
   * @param number events with different numbers differ
   */
  public static AnalyticsEvent full(EventType type, int number) {
    return make(type, new SampleValues.Full(number));
  }

  /** An event in which every member that may be absent is, and every list is empty. */
  public static AnalyticsEvent sparse(EventType type, int number) {
    return make(type, new SampleValues.Sparse(number));
  }

  /**
   * An event with a hostile text in every member that is a text, and with the largest numbers and
   * zeros.
   */
  public static AnalyticsEvent hostile(EventType type, HostileText text) {
    return marked(type, text.text());
  }

  /** An event with the same text in every member that is a text. */
  public static AnalyticsEvent marked(EventType type, String text) {
    return make(type, new SampleValues.Hostile(requireNonNull(text, "text")));
  }

  private static AnalyticsEvent make(EventType type, SampleValues values) {
    return type.eventClass().cast(new SampleMaker(values).make("event", type.eventClass()));
  }
}
