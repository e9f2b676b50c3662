package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

/** One changed file of a patch. */
public record FileChange(FileChangeKind kind) {
  public FileChange {
    requireNonNull(kind, "kind");
  }
}
