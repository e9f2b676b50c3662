package io.agentanalytics.api.fact;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.protocol.FileSystemEntry;
import java.util.List;
import java.util.OptionalLong;

/** What a turn may do, in core form (facts.md 4.4). */
public sealed interface PermissionProfile {

  /** No sandbox. */
  record Disabled() implements PermissionProfile {}

  /** An outer caller enforces the sandbox. */
  record External(NetworkPolicy network) implements PermissionProfile {
    public External {
      requireNonNull(network, "network");
    }
  }

  /** The agent enforces the sandbox itself. */
  record Managed(FileSystemPolicy fileSystem, NetworkPolicy network) implements PermissionProfile {
    public Managed {
      requireNonNull(fileSystem, "fileSystem");
      requireNonNull(network, "network");
    }
  }

  /** Which files a managed profile opens. */
  sealed interface FileSystemPolicy {}

  /** All files are writable. */
  record Unrestricted() implements FileSystemPolicy {}

  /**
   * Only the entries.
   *
   * @param globScanMaxDepth how deep globs are searched, at least 1
   */
  record Restricted(List<FileSystemEntry> entries, OptionalLong globScanMaxDepth)
      implements FileSystemPolicy {
    public Restricted {
      entries = List.copyOf(entries);
      requireNonNull(globScanMaxDepth, "globScanMaxDepth");
    }
  }
}
