package io.agentanalytics.api.event;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalLong;

/** The agent searched the web (events.md 3.15). */
public record WebSearchEvent(
    ToolItemBase base,
    Optional<WebSearchActionName> webSearchAction,
    boolean queryPresent,
    OptionalLong queryCount)
    implements ToolItemEvent {
  public WebSearchEvent {
    requireNonNull(base, "base");
    requireNonNull(webSearchAction, "webSearchAction");
    requireNonNull(queryCount, "queryCount");
  }

  @Override
  public String eventType() {
    return EventType.WEB_SEARCH.word();
  }
}
