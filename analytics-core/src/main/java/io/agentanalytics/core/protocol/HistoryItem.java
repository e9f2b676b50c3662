package io.agentanalytics.core.protocol;

import static java.util.Objects.requireNonNull;

/** An item of the past. */
public record HistoryItem(String type) {
  public HistoryItem {
    requireNonNull(type, "type");
  }
}
