package io.agentanalytics.core.protocol;

import java.util.List;

/** A turn of the past. */
public record HistoryTurn(List<HistoryItem> items) {
  public HistoryTurn {
    items = List.copyOf(items);
  }
}
