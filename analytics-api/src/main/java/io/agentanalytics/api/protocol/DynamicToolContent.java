package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

/** One piece of a dynamic tool's output. */
public record DynamicToolContent(Word<ContentItemType> type) {
  public DynamicToolContent {
    requireNonNull(type, "type");
  }
}
