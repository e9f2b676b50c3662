package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

/** What may be done below one path. */
public record FileSystemEntry(FileSystemPath path, Word<FileSystemAccess> access) {
  public FileSystemEntry {
    requireNonNull(path, "path");
    requireNonNull(access, "access");
  }
}
