package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A command that ran, or was refused (protocol.md 6.2).
 *
 * @param durationMs how long the tool ran, in ms; may be negative on the wire
 */
public record CommandExecutionItem(
    String id,
    Word<CommandSource> source,
    Word<ItemStatus> status,
    List<CommandAction> commandActions,
    OptionalInt exitCode,
    OptionalLong durationMs)
    implements ToolItem {
  public CommandExecutionItem {
    requireNonNull(id, "id");
    requireNonNull(source, "source");
    requireNonNull(status, "status");
    commandActions = List.copyOf(commandActions);
    requireNonNull(exitCode, "exitCode");
    requireNonNull(durationMs, "durationMs");
  }

  @Override
  public ToolItemKind kind() {
    return ToolItemKind.COMMAND_EXECUTION;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.commandExecution(this);
  }
}
