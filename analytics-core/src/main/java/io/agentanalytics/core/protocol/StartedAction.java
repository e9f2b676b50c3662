package io.agentanalytics.core.protocol;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.protocol.CommandActionType;
import io.agentanalytics.api.protocol.Word;
import java.util.Optional;

/**
 * A part of a command, as the server understands it.
 *
 * @param path of the file that is read
 */
public record StartedAction(
    Word<CommandActionType> type, Optional<String> command, Optional<String> path) {
  public StartedAction {
    requireNonNull(type, "type");
    requireNonNull(command, "command");
    requireNonNull(path, "path");
  }
}
