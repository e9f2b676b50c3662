package io.agentanalytics.core.protocol;

import static java.util.Objects.requireNonNull;

/** A permission profile that a client selects by id; older releases wrap the id in an object. */
public record ProfileSelection(String id) {
  public ProfileSelection {
    requireNonNull(id, "id");
  }
}
