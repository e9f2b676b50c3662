package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A web search (protocol.md 6.2). No query text is kept.
 *
 * @param queryPresent whether the query has a character that is not White_Space
 */
public record WebSearchItem(String id, boolean queryPresent, Optional<WebSearchAction> action)
    implements ToolItem {
  public WebSearchItem {
    requireNonNull(id, "id");
    requireNonNull(action, "action");
  }

  @Override
  public ToolItemKind kind() {
    return ToolItemKind.WEB_SEARCH;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.webSearch(this);
  }
}
