package io.agentanalytics.cli.summary;

import io.agentanalytics.api.event.AnalyticsEvent;

/** Events by type. */
final class EventSection implements Section {
  private final Tally types = new Tally();

  @Override
  public void add(AnalyticsEvent event) {
    types.add(event.eventType());
  }

  @Override
  public void print(Page page) {
    page.heading("EVENTS", Page.number(types.total()), "");
    types.forEach((type, count) -> page.row(type, Page.number(count), ""));
  }
}
