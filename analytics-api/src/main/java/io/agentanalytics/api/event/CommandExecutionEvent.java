package io.agentanalytics.api.event;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.protocol.CommandSource;
import java.util.OptionalInt;

/** A command ran, or was refused (events.md 3.10). */
public record CommandExecutionEvent(
    ToolItemBase base,
    CommandSource commandExecutionSource,
    OptionalInt exitCode,
    long commandTotalActionCount,
    long commandReadActionCount,
    long commandListFilesActionCount,
    long commandSearchActionCount,
    long commandUnknownActionCount)
    implements ToolItemEvent {
  public CommandExecutionEvent {
    requireNonNull(base, "base");
    requireNonNull(commandExecutionSource, "commandExecutionSource");
    requireNonNull(exitCode, "exitCode");
  }

  @Override
  public String eventType() {
    return EventType.COMMAND_EXECUTION.word();
  }
}
