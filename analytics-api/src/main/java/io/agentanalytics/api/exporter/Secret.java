package io.agentanalytics.api.exporter;

import static java.util.Objects.requireNonNull;

/** A value that must not be shown. It prints as {@code ***}; only {@link #reveal()} gives it. */
public final class Secret {
  /** What stands for a secret wherever people read. */
  public static final String MASK = "***";

  private final String value;

  private Secret(String value) {
    this.value = value;
  }

  /** Hides a value. */
  public static Secret of(String value) {
    return new Secret(requireNonNull(value, "value"));
  }

  /** The value, for the one call that needs it. */
  public String reveal() {
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret && value.equals(secret.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return MASK;
  }
}
