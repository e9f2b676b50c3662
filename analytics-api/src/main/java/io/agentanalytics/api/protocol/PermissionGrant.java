package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** Permissions that are asked for or granted (protocol.md 7.3). */
public record PermissionGrant(
    Optional<NetworkPermission> network, Optional<FileSystemPermission> fileSystem) {
  public PermissionGrant {
    requireNonNull(network, "network");
    requireNonNull(fileSystem, "fileSystem");
  }

  /** Nothing asked for, nothing granted. */
  public static PermissionGrant none() {
    return new PermissionGrant(Optional.empty(), Optional.empty());
  }

  /** Whether network access is asked for or given. */
  public boolean enablesNetwork() {
    return network.map(NetworkPermission::isEnabled).orElse(false);
  }
}
