package io.agentanalytics.core.protocol;

import static java.util.Objects.requireNonNull;

/**
 * An app as the server lists it.
 *
 * @param id of its connector
 */
public record ListedApp(String id, String name) {
  public ListedApp {
    requireNonNull(id, "id");
    requireNonNull(name, "name");
  }
}
