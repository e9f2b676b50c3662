package io.agentanalytics.api.internal;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * The properties of a builder. A builder declares each of them in one line, its setters hand their
 * value on, and {@link #check()} names all that are missing together.
 *
 * @param <B> the builder, which setters return
 */
public final class Properties<B> {
  private final String built;
  private final B builder;
  private final List<Property<B, ?>> required = new ArrayList<>();

  /**
   * @param built name of what is built, for messages
   */
  public Properties(String built, B builder) {
    this.built = requireNonNull(built, "built");
    this.builder = requireNonNull(builder, "builder");
  }

  /** A property that has to be set. */
  public <T> Property<B, T> required(String name) {
    Property<B, T> property = new Property<>(builder, name, null);
    required.add(property);
    return property;
  }

  /** A property that may stay empty. */
  public <T> Property<B, T> optional(String name) {
    return new Property<>(builder, name, null);
  }

  /** A property that has a value from the start. */
  public <T> Property<B, T> withDefault(String name, T value) {
    return new Property<>(builder, name, value);
  }

  /**
   * Call it before building.
   *
   * @throws IllegalStateException naming every required property that is not set
   */
  public void check() {
    // A loop: events are built on the hot path, and hardly ever is anything missing.
    List<String> missing = new ArrayList<>(0);
    for (Property<B, ?> property : required) {
      if (!property.isSet()) {
        missing.add(property.name());
      }
    }
    if (!missing.isEmpty()) {
      throw new IllegalStateException(built + ": not set: " + String.join(", ", missing));
    }
  }
}
