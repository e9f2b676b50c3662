package io.agentanalytics.cli.summary;

import io.agentanalytics.api.event.AnalyticsEvent;

/**
 * Adds up what one topic needs, and prints it. To add a topic, write its section and list it in
 * {@link Summary}.
 */
interface Section {

  /** Takes the next event; most sections look at few kinds. */
  void add(AnalyticsEvent event);

  /** Prints what was found; nothing when there is nothing to say. */
  void print(Page page);
}
