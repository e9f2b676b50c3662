package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A request or grant of file access. When {@code entries} is present, it replaces the two lists
 * (protocol.md 7.3).
 */
public record FileSystemPermission(
    Optional<List<String>> read,
    Optional<List<String>> write,
    Optional<List<FileSystemEntry>> entries,
    OptionalLong globScanMaxDepth) {
  public FileSystemPermission {
    requireNonNull(read, "read");
    requireNonNull(write, "write");
    requireNonNull(entries, "entries");
    requireNonNull(globScanMaxDepth, "globScanMaxDepth");
    read = read.map(List::copyOf);
    write = write.map(List::copyOf);
    entries = entries.map(List::copyOf);
  }
}
