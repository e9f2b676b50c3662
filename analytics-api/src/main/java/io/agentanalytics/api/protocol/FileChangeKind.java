package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** What happens to one file; {@code move_path} is set when an update also renames it. */
public record FileChangeKind(Word<FileChangeType> type, Optional<String> movePath) {
  public FileChangeKind {
    requireNonNull(type, "type");
    requireNonNull(movePath, "movePath");
  }
}
