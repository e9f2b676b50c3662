package io.agentanalytics.api.internal;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One property of a builder.
 *
 * @param <B> the builder
 */
public final class Property<B, T> {
  private final B builder;
  private final String name;
  private @Nullable T value;

  Property(B builder, String name, @Nullable T value) {
    this.builder = builder;
    this.name = name;
    this.value = value;
  }

  /** Sets the value, or sets it anew, and gives the builder back. */
  public B set(T newValue) {
    value = requireNonNull(newValue, name);
    return builder;
  }

  String name() {
    return name;
  }

  boolean isSet() {
    return value != null;
  }

  /** The value of a property that is required or has a default. */
  public T get() {
    T set = value;
    if (set == null) {
      throw new IllegalStateException(name + ": not set");
    }
    return set;
  }

  /** The value of an optional property. */
  public Optional<T> find() {
    return Optional.ofNullable(value);
  }

  /** The value of an optional property that is a number. */
  public static OptionalLong findLong(Property<?, Long> property) {
    Long set = property.value;
    return set == null ? OptionalLong.empty() : OptionalLong.of(set);
  }
}
