package io.agentanalytics.core.protocol;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** What a command runs, and where. It is looked at for skills, and never kept. */
public record StartedCommand(String command, String cwd, List<StartedAction> commandActions) {
  public StartedCommand {
    requireNonNull(command, "command");
    requireNonNull(cwd, "cwd");
    commandActions = List.copyOf(commandActions);
  }
}
