package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

/**
 * One element of the input of a turn. Only its kind is kept: no prompt ever enters a fact.
 *
 * @param type {@code text}, {@code image}, {@code localImage}, {@code skill}, {@code mention}, or a
 *     newer kind
 */
public record UserInput(String type) {
  public UserInput {
    requireNonNull(type, "type");
  }

  /** Whether it is one of the two image kinds, which the image count of a turn adds up. */
  public boolean isImage() {
    return type.equals("image") || type.equals("localImage");
  }
}
