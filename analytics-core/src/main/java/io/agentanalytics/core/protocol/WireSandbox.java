package io.agentanalytics.core.protocol;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/** The sandbox of a turn in wire form; absent flags are not set (protocol.md 7.1). */
public sealed interface WireSandbox {

  /** No sandbox. */
  record DangerFullAccess() implements WireSandbox {}

  /** Nothing is writable. */
  record ReadOnly(boolean networkAccess) implements WireSandbox {}

  /**
   * An outer caller enforces the sandbox.
   *
   * @param networkAccess {@code restricted}, which is the default, or {@code enabled}
   */
  record ExternalSandbox(Optional<String> networkAccess) implements WireSandbox {
    public ExternalSandbox {
      requireNonNull(networkAccess, "networkAccess");
    }
  }

  /** The working directory, temporary folders and further roots are writable. */
  record WorkspaceWrite(
      List<String> writableRoots,
      boolean networkAccess,
      boolean excludeTmpdirEnvVar,
      boolean excludeSlashTmp)
      implements WireSandbox {
    public WorkspaceWrite {
      writableRoots = List.copyOf(writableRoots);
    }
  }

  /** A form that this release does not know. */
  record Other(String type) implements WireSandbox {
    public Other {
      requireNonNull(type, "type");
    }
  }
}
