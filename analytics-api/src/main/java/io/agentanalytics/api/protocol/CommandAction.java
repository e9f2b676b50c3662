package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

/** A part of a command. */
public record CommandAction(Word<CommandActionType> type) {
  public CommandAction {
    requireNonNull(type, "type");
  }
}
