package io.agentanalytics.core.protocol;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What a client says of itself to the model's provider.
 *
 * @param workspaceKind any word
 */
public record ClientMetadata(Optional<String> workspaceKind) {
  public ClientMetadata {
    requireNonNull(workspaceKind, "workspaceKind");
  }
}
