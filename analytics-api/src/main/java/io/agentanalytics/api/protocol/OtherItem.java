package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

/**
 * An item that is no tool item, or of a kind that this release does not know; reduction ignores it.
 */
public record OtherItem(String type, String id) implements ThreadItem {
  public OtherItem {
    requireNonNull(type, "type");
    requireNonNull(id, "id");
  }
}
