package io.agentanalytics.api.fact;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.protocol.NetworkPermission;
import java.util.Optional;

/** Permissions in core form (events.md 4.1, facts.md 3.7): asked for, or granted. */
public record PermissionSet(
    Optional<NetworkPermission> network, Optional<FileSystemGrant> fileSystem) {
  /** No permissions at all. */
  public static final PermissionSet NONE = new PermissionSet(Optional.empty(), Optional.empty());

  public PermissionSet {
    requireNonNull(network, "network");
    requireNonNull(fileSystem, "fileSystem");
  }
}
