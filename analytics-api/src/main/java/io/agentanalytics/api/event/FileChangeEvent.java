package io.agentanalytics.api.event;

import static java.util.Objects.requireNonNull;

/**
 * A patch was applied, or refused (events.md 3.11).
 *
 * @param fileUpdateCount updates that do not rename
 * @param fileMoveCount updates that also rename
 */
public record FileChangeEvent(
    ToolItemBase base,
    long fileChangeCount,
    long fileAddCount,
    long fileUpdateCount,
    long fileDeleteCount,
    long fileMoveCount)
    implements ToolItemEvent {
  public FileChangeEvent {
    requireNonNull(base, "base");
  }

  @Override
  public String eventType() {
    return EventType.FILE_CHANGE.word();
  }
}
