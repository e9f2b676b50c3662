package io.agentanalytics.core.protocol;

import static java.util.Objects.requireNonNull;

/** Where the paths of a permissions request are resolved. */
public record PermissionsRequestContext(String cwd) {
  public PermissionsRequestContext {
    requireNonNull(cwd, "cwd");
  }
}
