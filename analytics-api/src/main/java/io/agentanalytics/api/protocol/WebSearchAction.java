package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

import java.util.OptionalInt;

/**
 * What a web search did.
 *
 * @param queryPresent whether {@code query} of the action is not null
 * @param queryCount length of {@code queries}; empty when that is null
 */
public record WebSearchAction(
    Word<WebSearchActionType> type, boolean queryPresent, OptionalInt queryCount) {
  public WebSearchAction {
    requireNonNull(type, "type");
    requireNonNull(queryCount, "queryCount");
  }
}
