package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** A request or grant of network access. */
public record NetworkPermission(Optional<Boolean> enabled) {
  public NetworkPermission {
    requireNonNull(enabled, "enabled");
  }

  /** Whether network access is asked for or given. */
  public boolean isEnabled() {
    return enabled.orElse(false);
  }
}
