package io.agentanalytics.core.protocol;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A member for which absent and null differ: absent leaves a setting as it is, null clears it.
 *
 * @param present whether the member was there
 * @param value the new value; empty when the member was null or absent
 */
public record Change<T>(boolean present, Optional<T> value) {
  public Change {
    requireNonNull(value, "value");
  }

  /** The member was absent. */
  public static <T> Change<T> unchanged() {
    return new Change<>(false, Optional.empty());
  }

  /** The member was there. */
  public static <T> Change<T> to(Optional<T> value) {
    return new Change<>(true, value);
  }

  /** The setting after this change. */
  public Optional<T> applyTo(Optional<T> current) {
    return present ? value : current;
  }
}
