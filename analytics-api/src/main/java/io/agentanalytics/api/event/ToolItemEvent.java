package io.agentanalytics.api.event;

/**
 * An event of an item in which the agent used a tool. What the kinds have in common is {@link
 * #base()}; open like all events, so that a new kind breaks nobody.
 */
public interface ToolItemEvent extends AnalyticsEvent {

  /** The members that all kinds share (events.md 2.5). */
  ToolItemBase base();
}
