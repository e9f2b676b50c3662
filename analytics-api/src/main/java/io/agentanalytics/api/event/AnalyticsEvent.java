package io.agentanalytics.api.event;

/**
 * One analytics event: what the reducer makes of facts (events.md). The records of this package are
 * the 23 kinds of the reference, with every member that any release has; what a release or a source
 * does not say is absent. How an event is spelled in JSON says its profile. The interface is open,
 * because code that handles events must live with kinds that it does not know.
 */
public interface AnalyticsEvent {

  /**
   * The {@code event_type} in JSON, for example {@code codex_review_event}; see {@link EventType}
   * for the known ones.
   */
  String eventType();
}
